import { m } from '#platform/i18n/messages.ts'
import { CommandForm, type FormAnswer } from '#ui/forms/command-form.tsx'
import { FormActions } from '#ui/forms/form-actions.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'

/** Takes a tie as a resource of the person. */
export function TakeForm({ formKey, answer }: { formKey: string; answer: FormAnswer | undefined }) {
  return (
    <section className="flow" aria-labelledby="take">
      <h3 className="kern-heading-small" id="take">
        {m.ecomap_resource()}
      </h3>
      <p className="kern-body">{m.ecomap_resource_words()}</p>
      <CommandForm formKey={formKey} answer={answer}>
        <input type="hidden" name="take" value="on" />
        <FormActions>
          <SubmitButton kind="secondary">{m.ecomap_take()}</SubmitButton>
        </FormActions>
      </CommandForm>
    </section>
  )
}
