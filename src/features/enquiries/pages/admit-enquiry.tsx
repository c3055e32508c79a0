import { reasonLength } from '#domain/enquiry/overridden-criteria.ts'
import { definePage } from '#platform/http/access.ts'
import { formAction, page } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { FormTitle } from '#ui/form-title.tsx'
import { formFields } from '#ui/forms/command-form.tsx'
import { TextArea } from '#ui/forms/text-area.tsx'
import { admitEnquiry } from '../commands/admit-enquiry.server.ts'
import { CriteriaHint } from '../components/criteria-hint.tsx'
import { CriteriaTable } from '../components/criteria-table.tsx'
import { EnquiryForm } from '../components/enquiry-form.tsx'
import { enquiryForm, namedEnquiry } from '../enquiry-page.server.ts'
import { enquiryRoles } from '../permissions.ts'
import { shownCriteria } from '../present/enquiry.server.ts'
import type { Route } from './+types/admit-enquiry'

export const handle = definePage({
  access: { roles: enquiryRoles, recorded: 'enquiry.admitted' },
  title: m.enquiries_admit,
  above: [
    { title: m.enquiries_title, to: '/anfragen' },
    { title: m.enquiries_one, to: '/anfragen/:enquiryRef' },
  ],
})

export const loader = page(handle.access, async (scope, args: Route.LoaderArgs) => {
  const { enquiry, form } = await enquiryForm(scope, args)
  return { form, ...(await shownCriteria(scope.trx, scope.entered, enquiry)) }
})

export const action = formAction(admitEnquiry, {
  done: m.enquiries_admitted_done,
  also: namedEnquiry,
  gather: { prefix: 'reason.', into: 'reasons' },
})

export default function AdmitEnquiry({ loaderData, actionData }: Route.ComponentProps) {
  const { form, criteria, result } = loaderData
  const field = formFields(actionData, form.draft)
  const against = criteria.filter((criterion) => criterion.result === 'against')
  return (
    <>
      <FormTitle title={handle.title()} answer={actionData} />
      <h1 className="kern-heading-large">{m.enquiries_admit()}</h1>
      <CriteriaHint result={result} />
      <CriteriaTable criteria={criteria} />
      <EnquiryForm form={form} answer={actionData} submit={m.enquiries_admit_submit()}>
        {against.map(({ code, label }) => (
          <TextArea
            key={code}
            {...field(`reason.${code}`)}
            label={m.enquiries_reason({ label })}
            hint={m.enquiries_reason_hint()}
            rows={3}
            limit={reasonLength.longest}
          />
        ))}
        <p className="kern-body">{m.enquiries_admit_words()}</p>
      </EnquiryForm>
    </>
  )
}
