import { data, Form, redirect } from 'react-router'
import { definePage } from '#platform/http/access.ts'
import type { FormAnswer } from '#platform/http/page.server.ts'
import { fieldErrors, formInput, typedValues } from '#platform/input.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { ErrorSummary } from '#ui/forms/error-summary.tsx'
import { FormActions } from '#ui/forms/form-actions.tsx'
import { formFields } from '#ui/forms/command-form.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'
import { PlainFrame } from '#ui/page-frame.tsx'
import { FormTitle } from '#ui/form-title.tsx'
import { FeedbackFields } from '../components/feedback-fields.tsx'
import { giveFeedback, isValidCode } from '../data/sheets.server.ts'
import { codeDigest } from '../feedback-code.server.ts'
import { feedbackForm, sheetOf } from '../feedback-fields.server.ts'
import type { Route } from './+types/give'

export const handle = definePage({
  access: { roles: 'public', recorded: 'none: nobody is to be found by what they said' },
  title: m.feedback_give,
})

/** The same for a code that never was, was used, or has run out. */
const gone = () => data({ valid: false }, { status: 404 })

export async function loader({ params }: Route.LoaderArgs) {
  return (await isValidCode(codeDigest(params.code))) ? data({ valid: true }) : gone()
}

export async function action({ request, params }: Route.ActionArgs) {
  const form = await request.formData()
  const parsed = feedbackForm.safeParse(formInput(form))
  if (!parsed.success)
    return data<FormAnswer>({ errors: fieldErrors(parsed.error), values: typedValues(form) }, { status: 422 })
  const given = await giveFeedback(codeDigest(params.code), sheetOf(parsed.data))
  // Sent twice it was given once; the second answer is that of any code that is not valid any more.
  throw redirect(given ? '/rueckmeldung/danke' : `/rueckmeldung/${encodeURIComponent(params.code)}`, 303)
}

export default function Give({ loaderData, actionData }: Route.ComponentProps) {
  const errors = Object.entries(actionData?.errors ?? {}).map(([field, message]) => ({ field, message }))
  return (
    <PlainFrame>
      <FormTitle title={handle.title()} answer={actionData} />
      {loaderData.valid ? (
        <>
          <h1 className="kern-heading-large">{m.feedback_give()}</h1>
          <p className="kern-body">{m.feedback_sheet_no_name()}</p>
          {errors.length > 0 ? <ErrorSummary errors={errors} /> : null}
          <Form method="post" className="form" noValidate>
            <FeedbackFields field={formFields(actionData)} />
            <FormActions>
              <SubmitButton>{m.feedback_give_send()}</SubmitButton>
            </FormActions>
          </Form>
        </>
      ) : (
        <>
          <h1 className="kern-heading-large">{m.feedback_code_gone()}</h1>
          <p className="kern-body">{m.feedback_code_gone_words()}</p>
        </>
      )}
    </PlainFrame>
  )
}
