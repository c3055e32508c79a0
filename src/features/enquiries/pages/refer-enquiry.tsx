import { definePage } from '#platform/http/access.ts'
import { formAction, page } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { openOrganisations } from '#features/organisations/index.ts'
import { optionsOf } from '#features/reference/index.ts'
import { Combobox } from '#ui/choices/combobox.tsx'
import { FormTitle } from '#ui/form-title.tsx'
import { formFields } from '#ui/forms/command-form.tsx'
import { referEnquiry } from '../commands/refer-enquiry.server.ts'
import { EnquiryForm } from '../components/enquiry-form.tsx'
import { OutcomeArea } from '../components/outcome-area.tsx'
import { enquiryForm, namedEnquiry } from '../enquiry-page.server.ts'
import { enquiryRoles } from '../permissions.ts'
import type { Route } from './+types/refer-enquiry'

export const handle = definePage({
  access: { roles: enquiryRoles, recorded: 'enquiry.referred' },
  title: m.enquiries_refer,
  above: [
    { title: m.enquiries_title, to: '/anfragen' },
    { title: m.enquiries_one, to: '/anfragen/:enquiryRef' },
  ],
})

export const loader = page(handle.access, async (scope, args: Route.LoaderArgs) => {
  const { trx, entered } = scope
  const { form } = await enquiryForm(scope, args)
  const network = await openOrganisations(trx, entered)
  return {
    form,
    organisations: network
      .filter(({ id }) => id !== entered.organisationId)
      .map(({ ref, name }) => ({ value: ref, label: name })),
    agencies: await optionsOf('agency_kinds'),
  }
})

export const action = formAction(referEnquiry, { done: m.enquiries_referred_done, also: namedEnquiry })

export default function ReferEnquiry({ loaderData, actionData }: Route.ComponentProps) {
  const { form, organisations, agencies } = loaderData
  const field = formFields(actionData, form.draft)
  return (
    <>
      <FormTitle title={handle.title()} answer={actionData} />
      <h1 className="kern-heading-large">{m.enquiries_refer()}</h1>
      <p className="kern-body">{m.enquiries_refer_words()}</p>
      <EnquiryForm form={form} answer={actionData} submit={m.enquiries_refer_submit()}>
        <Combobox
          {...field('organisation')}
          label={m.enquiries_refer_organisation()}
          options={organisations}
          optional
        />
        <Combobox
          {...field('agency_kind')}
          label={m.enquiries_refer_kind()}
          hint={m.enquiries_refer_kind_hint()}
          options={agencies}
          optional
        />
        <OutcomeArea
          answer={actionData}
          draft={form.draft}
          label={m.enquiries_refer_outcome()}
          hint={m.enquiries_refer_outcome_hint()}
          optional
        />
      </EnquiryForm>
    </>
  )
}
