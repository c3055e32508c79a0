import { definePage } from '#platform/http/access.ts'
import { formAction, page } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { FormTitle } from '#ui/form-title.tsx'
import { answerEnquiry } from '../commands/answer-enquiry.server.ts'
import { EnquiryForm } from '../components/enquiry-form.tsx'
import { OutcomeArea } from '../components/outcome-area.tsx'
import { enquiryForm, namedEnquiry } from '../enquiry-page.server.ts'
import { enquiryRoles } from '../permissions.ts'
import type { Route } from './+types/answer-enquiry'

export const handle = definePage({
  access: { roles: enquiryRoles, recorded: 'enquiry.answered' },
  title: m.enquiries_answer,
  above: [
    { title: m.enquiries_title, to: '/anfragen' },
    { title: m.enquiries_one, to: '/anfragen/:enquiryRef' },
  ],
})

export const loader = page(handle.access, async (scope, args: Route.LoaderArgs) => {
  const { form } = await enquiryForm(scope, args)
  return { form }
})

export const action = formAction(answerEnquiry, { done: m.enquiries_answered_done, also: namedEnquiry })

export default function AnswerEnquiry({ loaderData, actionData }: Route.ComponentProps) {
  const { form } = loaderData
  return (
    <>
      <FormTitle title={handle.title()} answer={actionData} />
      <h1 className="kern-heading-large">{m.enquiries_answer()}</h1>
      <EnquiryForm form={form} answer={actionData} submit={m.enquiries_answer_submit()}>
        <OutcomeArea
          answer={actionData}
          draft={form.draft}
          label={m.enquiries_answer_words()}
          hint={m.enquiries_answer_words_hint()}
        />
      </EnquiryForm>
    </>
  )
}
