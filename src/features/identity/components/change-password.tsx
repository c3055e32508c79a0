import { Form } from 'react-router'
import { m } from '#platform/i18n/messages.ts'
import { SubmitButton } from '#ui/forms/submit-button.tsx'
import { TextField } from '#ui/forms/text-field.tsx'

/** Changes the own password; the present one is asked for. */
export function ChangePassword({ errors }: { errors: Record<string, string> }) {
  return (
    <section className="stack" aria-labelledby="change-password">
      <h2 className="kern-heading-medium" id="change-password">
        {m.identity_password_change()}
      </h2>
      <Form method="post" className="form" noValidate>
        <input type="hidden" name="deed" value="change_password" />
        <TextField
          name="current"
          label={m.identity_password_current()}
          type="password"
          autoComplete="current-password"
          error={errors.current}
        />
        <TextField
          name="next"
          label={m.identity_password_next()}
          hint={m.identity_password_hint()}
          type="password"
          autoComplete="new-password"
          error={errors.next}
        />
        <SubmitButton kind="secondary">{m.identity_password_change()}</SubmitButton>
      </Form>
    </section>
  )
}
