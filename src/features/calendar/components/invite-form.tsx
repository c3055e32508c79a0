import { Link } from 'react-router'
import { m } from '#platform/i18n/messages.ts'
import { CheckboxGroup } from '#ui/choices/checkbox-group.tsx'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { CommandForm, type FormAnswer, formFields, tickedValues } from '#ui/forms/command-form.tsx'
import { FormActions } from '#ui/forms/form-actions.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'
import { Alert } from '#ui/notices/alert.tsx'

export interface InviteFormProps {
  back: string
  formKey: string
  version: number
  /** whether this house sends e-mails */
  isSet: boolean
  preview: { subject: string; text: string }
  persons: readonly { ref: string; name: string; why: string | null; knows: boolean; contact: string }[]
  answer: FormAnswer | undefined
}

/** Whom an invitation goes to, who cannot get one and why, and the very words that are sent. */
export function InviteForm({ back, formKey, version, isSet, preview, persons, answer }: InviteFormProps) {
  const open = persons.filter(({ why, knows }) => why === null && !knows)
  const closed = persons.filter(({ why }) => why !== null)
  const field = formFields(answer)
  if (!isSet) return <Alert kind="info" title={m.calendar_mail_not_set()} />
  return (
    <>
      <p className="kern-body">{m.calendar_mail_words()}</p>
      {closed.length > 0 ? (
        <Alert kind="warning" title={m.calendar_mail_not_to()}>
          <ul className="plain-list">
            {closed.map(({ ref, name, why, contact }) => (
              <li key={ref}>
                {name}: {why}.{' '}
                <Link className="kern-link" to={contact}>
                  {m.calendar_mail_contact()}
                </Link>
              </li>
            ))}
          </ul>
        </Alert>
      ) : null}
      {open.length > 0 ? (
        <>
          <section className="flow">
            <h3 className="kern-heading-small">{m.calendar_mail_preview()}</h3>
            <blockquote className="letter">
              <p className="kern-body kern-body--bold">{preview.subject}</p>
              <p className="kern-body written">{preview.text}</p>
            </blockquote>
          </section>
          <CommandForm formKey={formKey} answer={answer} reloadTo={back}>
            <input type="hidden" name="version" value={answer?.conflict?.version ?? version} />
            <CheckboxGroup
              {...field('invited')}
              label={m.calendar_mail_whom()}
              choices={open.map(({ ref, name }) => ({ value: ref, label: name }))}
              defaultValues={tickedValues(
                'invited',
                answer,
                null,
                open.length === 1 ? open.map(({ ref }) => ref) : [],
              )}
            />
            <FormActions>
              <SubmitButton>{m.calendar_mail_send()}</SubmitButton>
              <ButtonLink to={back}>{m.ui_cancel()}</ButtonLink>
            </FormActions>
          </CommandForm>
        </>
      ) : (
        <>
          {closed.length < persons.length || persons.length === 0 ? (
            <p className="kern-body">
              {persons.length === 0 ? m.calendar_mail_nobody() : m.calendar_mail_all_told()}
            </p>
          ) : null}
          <ButtonLink to={back}>{m.calendar_mail_back()}</ButtonLink>
        </>
      )}
    </>
  )
}
