import { Form } from 'react-router'
import { m } from '#platform/i18n/messages.ts'
import { SubmitButton } from '#ui/forms/submit-button.tsx'
import { TextField } from '#ui/forms/text-field.tsx'

type Waiting = { secret: string; picture: string }

/** The code of an authenticator app: set up, confirm, switch off. */
export function SecondStep({
  confirmed,
  waiting,
  error,
}: {
  confirmed: boolean
  waiting: Waiting | null
  error?: string | undefined
}) {
  return (
    <section className="stack" aria-labelledby="second-step">
      <h2 className="kern-heading-medium" id="second-step">
        {m.identity_second_step()}
      </h2>
      <p className="kern-body">{confirmed ? m.identity_second_step_on() : m.identity_second_step_off()}</p>
      <Form method="post" className="form" noValidate>
        {confirmed ? <SwitchOff /> : waiting ? <Confirm waiting={waiting} error={error} /> : <Begin />}
      </Form>
    </section>
  )
}

function Begin() {
  return (
    <>
      <input type="hidden" name="deed" value="begin_code" />
      <SubmitButton kind="secondary">{m.identity_code_begin()}</SubmitButton>
    </>
  )
}

function Confirm({ waiting, error }: { waiting: Waiting; error?: string | undefined }) {
  const picture = `data:image/svg+xml;base64,${btoa(waiting.picture)}`
  return (
    <>
      <input type="hidden" name="deed" value="confirm_code" />
      <img className="code-picture" src={picture} width="200" height="200" alt={m.identity_code_picture()} />
      <p className="kern-body">
        {m.identity_code_secret()} <code className="code-secret">{waiting.secret}</code>
      </p>
      <TextField
        name="code"
        label={m.identity_code()}
        hint={m.identity_code_hint()}
        width="short"
        inputMode="numeric"
        autoComplete="one-time-code"
        error={error}
      />
      <SubmitButton>{m.identity_code_confirm()}</SubmitButton>
    </>
  )
}

function SwitchOff() {
  return (
    <>
      <input type="hidden" name="deed" value="remove_code" />
      <TextField
        name="password"
        label={m.identity_password()}
        hint={m.identity_code_remove_hint()}
        type="password"
        autoComplete="current-password"
      />
      <SubmitButton kind="secondary">{m.identity_code_remove()}</SubmitButton>
    </>
  )
}
