import { Form } from 'react-router'
import { m } from '#platform/i18n/messages.ts'
import { CommandForm, type FormAnswer } from '#ui/forms/command-form.tsx'
import { DateField } from '#ui/forms/date-field.tsx'
import { FormActions } from '#ui/forms/form-actions.tsx'
import { type Option, SelectField } from '#ui/forms/select-field.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'

interface ChoiceFormProps {
  choice: Record<'list' | 'key' | 'label' | 'day', string>
  lists: readonly Option[]
  columns: readonly Option[]
  errors: Record<string, string>
}

/** Which list, which columns, from which day: looking changes nothing. */
export function ChoiceForm({ choice, lists, columns, errors }: ChoiceFormProps) {
  const field = (name: keyof typeof choice) => ({ name, error: errors[name], defaultValue: choice[name] })
  return (
    <Form method="get" className="form" noValidate>
      <SelectField {...field('list')} label={m.reference_which_list()} options={lists} empty={false} />
      <SelectField {...field('key')} label={m.reference_key_column()} options={columns} empty={false} />
      <SelectField {...field('label')} label={m.reference_label_column()} options={columns} empty={false} />
      <DateField {...field('day')} label={m.reference_holds_from()} />
      <FormActions>
        <SubmitButton kind="secondary">{m.reference_look()}</SubmitButton>
      </FormActions>
    </Form>
  )
}

interface TakeOverFormProps {
  formKey: string
  sent: string
  answer: FormAnswer | undefined
  choice: ChoiceFormProps['choice']
  /** When the list was last taken over, as the preview saw it; empty where never. */
  seen: string
}

/** Takes over exactly what the preview shows. */
export function TakeOverForm({ formKey, sent, answer, choice, seen }: TakeOverFormProps) {
  return (
    <CommandForm formKey={formKey} answer={answer} reloadTo={`/verwaltung/codelisten/einlesen/${sent}`}>
      <input type="hidden" name="sent" value={sent} />
      <input type="hidden" name="seen" value={seen} />
      {Object.entries(choice).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <FormActions>
        <SubmitButton>{m.reference_take_over()}</SubmitButton>
      </FormActions>
    </CommandForm>
  )
}
