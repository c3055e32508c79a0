import { data, Form, redirect } from 'react-router'
import { definePage } from '#platform/http/access.ts'
import { sessionCookie } from '#platform/http/cookies.server.ts'
import { requestScope } from '#platform/http/request-context.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { ErrorSummary } from '#ui/forms/error-summary.tsx'
import { FormActions } from '#ui/forms/form-actions.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'
import { TextField } from '#ui/forms/text-field.tsx'
import { PlainFrame } from '#ui/page-frame.tsx'
import { FormTitle } from '#ui/form-title.tsx'
import { signedInPath } from '../back-path.ts'
import { codeCookie, codeTicket } from '../code-cookie.server.ts'
import { signInWithCode } from '../sign-in.server.ts'
import { visitorOf } from '../visitor.server.ts'
import type { Route } from './+types/sign-in-code'

export const handle = definePage({
  access: { roles: 'public', recorded: 'sign_in.done or sign_in.code_failed in the log of the installation' },
  title: m.identity_code_title,
})

export async function action({ request, context, url }: Route.ActionArgs) {
  const { facts } = context.get(requestScope)
  const form = await request.formData()
  const answer = await signInWithCode(
    codeTicket(request, facts.secure),
    String(form.get('code') ?? ''),
    visitorOf(request, facts),
  )
  if (answer.kind === 'ticket_over') return redirect(`/anmelden${url.search}`, 303)
  if (answer.kind === 'wait')
    return data({ problem: m.identity_wait({ minutes: Math.ceil(answer.seconds / 60) }) }, { status: 429 })
  if (answer.kind !== 'signed_in') return data({ problem: m.identity_code_wrong() }, { status: 422 })
  const headers = new Headers({ 'set-cookie': sessionCookie(answer.token, facts.secure) })
  headers.append('set-cookie', codeCookie('', facts.secure).replace('Max-Age=300', 'Max-Age=0'))
  return redirect(signedInPath(url, answer.memberships), { status: 303, headers })
}

export default function SignInCode({ actionData }: Route.ComponentProps) {
  return (
    <PlainFrame>
      <FormTitle title={handle.title()} answer={actionData} />
      <h1 className="kern-heading-large">{m.identity_code_title()}</h1>
      {actionData ? <ErrorSummary errors={[{ field: 'code', message: actionData.problem }]} /> : null}
      <Form method="post" className="form" noValidate>
        <TextField
          name="code"
          label={m.identity_code()}
          hint={m.identity_code_hint()}
          inputMode="numeric"
          autoComplete="one-time-code"
          width="short"
          error={actionData?.problem}
        />
        <FormActions>
          <SubmitButton>{m.identity_sign_in()}</SubmitButton>
        </FormActions>
      </Form>
    </PlainFrame>
  )
}
