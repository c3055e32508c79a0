import { data, Form, redirect } from 'react-router'
import { definePage } from '#platform/http/access.ts'
import { flashOf, sessionCookie } from '#platform/http/cookies.server.ts'
import { requestScope } from '#platform/http/request-context.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { Alert } from '#ui/notices/alert.tsx'
import { FormActions } from '#ui/forms/form-actions.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'
import { TextField } from '#ui/forms/text-field.tsx'
import { PlainFrame } from '#ui/page-frame.tsx'
import { FormTitle } from '#ui/form-title.tsx'
import { DemoAccounts } from '../components/demo-accounts.tsx'
import { demoAccounts, demoPassword } from '../demo-accounts.ts'
import { visitorOf } from '../visitor.server.ts'
import { signIn } from '../sign-in.server.ts'
import { signedInPath } from '../back-path.ts'
import { codeCookie } from '../code-cookie.server.ts'
import { config } from '#platform/config.server.ts'
import type { Route } from './+types/sign-in'

export const handle = definePage({
  access: { roles: 'public', recorded: 'sign_in.done or sign_in.failed in the log of the installation' },
  title: m.identity_sign_in,
})

export async function loader({ request, context }: Route.LoaderArgs) {
  const demo = config().NAHTLOS_DEMO === '1'
  const flash = flashOf(request, context.get(requestScope).facts.secure)
  return { flash, demo: demo ? { accounts: demoAccounts, password: demoPassword } : null }
}

export async function action({ request, context, url }: Route.ActionArgs) {
  const form = await request.formData()
  const login = String(form.get('login') ?? '')
  const { facts } = context.get(requestScope)
  const answer = await signIn(login, String(form.get('password') ?? ''), visitorOf(request, facts))
  if (answer.kind === 'wait')
    return data(
      { login, problem: m.identity_wait({ minutes: Math.ceil(answer.seconds / 60) }) },
      { status: 429 },
    )
  if (answer.kind === 'wrong') return data({ login, problem: m.identity_wrong() }, { status: 422 })
  if (answer.kind === 'code_needed') {
    return redirect(`/anmelden/code${url.search}`, {
      status: 303,
      headers: { 'set-cookie': codeCookie(answer.ticket, facts.secure) },
    })
  }
  return redirect(signedInPath(url, answer.memberships), {
    status: 303,
    headers: { 'set-cookie': sessionCookie(answer.token, facts.secure) },
  })
}

export default function SignIn({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <PlainFrame demo={loaderData.demo !== null} flash={loaderData.flash ?? undefined}>
      <FormTitle title={handle.title()} answer={actionData} />
      <h1 className="kern-heading-large">{m.identity_sign_in()}</h1>
      <p className="kern-body">{m.identity_what_is_this()}</p>
      {actionData ? (
        <Alert kind="danger" role="alert" title={m.identity_not_signed_in()}>
          {actionData.problem}
        </Alert>
      ) : null}
      <Form method="post" className="form" noValidate>
        <TextField
          name="login"
          label={m.identity_login()}
          autoComplete="username"
          defaultValue={actionData?.login}
          spellCheck={false}
        />
        <TextField
          name="password"
          label={m.identity_password()}
          type="password"
          autoComplete="current-password"
        />
        <FormActions>
          <SubmitButton>{m.identity_sign_in()}</SubmitButton>
        </FormActions>
      </Form>
      {loaderData.demo ? <DemoAccounts {...loaderData.demo} /> : null}
    </PlainFrame>
  )
}
