import { fieldsOf } from '#domain/form/form.ts'
import { definePage } from '#platform/http/access.ts'
import { named } from '#platform/http/named.server.ts'
import { formAction, page } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { conceptToday, fieldValues, presentForm } from '#features/concept/index.ts'
import { FormQuestions } from '#features/concept/view.ts'
import { FormTitle } from '#ui/form-title.tsx'
import { formsOfClearing, knownAnswers } from '../clearing/clearing.server.ts'
import { clearEnquiry } from '../commands/clear-enquiry.server.ts'
import { EnquiryForm } from '../components/enquiry-form.tsx'
import { enquiryForm, namedEnquiry } from '../enquiry-page.server.ts'
import { enquiryRoles } from '../permissions.ts'
import type { Route } from './+types/clearing'

export const handle = definePage({
  access: { roles: enquiryRoles, recorded: 'enquiry.cleared' },
  title: m.enquiries_clearing,
  above: [
    { title: m.enquiries_title, to: '/anfragen' },
    { title: m.enquiries_one, to: '/anfragen/:enquiryRef' },
  ],
})

export const loader = page(handle.access, async (scope, args: Route.LoaderArgs) => {
  const { enquiry, form } = await enquiryForm(scope, args)
  const concept = await conceptToday(scope.trx, scope.entered)
  const found = formsOfClearing(concept).find(({ code }) => code === args.params.clearingForm)
  const asked = await named(scope, enquiry.ref, () => Promise.resolve(found))
  const keys = new Set(fieldsOf(asked).map(({ fact }) => fact))
  const known = knownAnswers(enquiry)
  return {
    form,
    questions: presentForm(asked, concept.factOf),
    values: fieldValues(
      known.filter(({ key }) => keys.has(key)),
      concept.factOf,
    ),
    known: Object.fromEntries(
      known.filter(({ key }) => !keys.has(key)).map(({ key, answer }) => [key, answer]),
    ),
  }
})

export const action = formAction(clearEnquiry, {
  done: m.enquiries_cleared_done,
  also: (args) => ({ ...namedEnquiry(args), form: args.params.clearingForm }),
  gather: { prefix: 'answer.', into: 'answers' },
})

export default function Clearing({ loaderData, actionData }: Route.ComponentProps) {
  const { form, questions, known } = loaderData
  const { title, introduction } = questions.definition
  return (
    <>
      <FormTitle title={title} answer={actionData} />
      <h1 className="kern-heading-large">{title}</h1>
      {introduction ? <p className="kern-body words">{introduction}</p> : null}
      <EnquiryForm form={form} answer={actionData} submit={m.enquiries_save()}>
        <FormQuestions
          form={questions}
          values={actionData?.values ?? form.draft ?? loaderData.values}
          errors={actionData?.errors ?? {}}
          known={known}
        />
      </EnquiryForm>
    </>
  )
}
