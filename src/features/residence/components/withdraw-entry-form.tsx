import { m } from '#platform/i18n/messages.ts'
import { CommandForm } from '#ui/forms/command-form.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'

interface WithdrawEntryFormProps {
  formKey: string
  chosen: string
  place: string
}

/** Takes an entry back that was made by mistake: a form of its own beside the one that corrects it. */
export const WithdrawEntryForm = ({ formKey, chosen, place }: WithdrawEntryFormProps) => (
  <section className="flow" aria-labelledby="zuruecknehmen">
    <h3 className="kern-heading-small" id="zuruecknehmen">
      {m.residence_withdraw()}
    </h3>
    <p className="kern-body">{m.residence_withdraw_words()}</p>
    <CommandForm formKey={formKey} answer={undefined}>
      <input type="hidden" name="person" value={chosen} />
      <input type="hidden" name="place" value={place} />
      <input type="hidden" name="withdraw" value="yes" />
      <SubmitButton kind="secondary">{m.residence_withdraw_do()}</SubmitButton>
    </CommandForm>
  </section>
)
