import { Form } from 'react-router'
import { HiddenKey } from '#ui/forms/hidden-key.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'

interface DeedFormProps {
  deed: 'stop' | 'delete'
  log: string
  formKey: string
  label: string
}

/** A deed at a log that needs no fields. */
export function DeedForm({ deed, log, formKey, label }: DeedFormProps) {
  return (
    <Form method="post" className="no-print">
      <HiddenKey value={formKey} />
      <input type="hidden" name="deed" value={deed} />
      <input type="hidden" name="log" value={log} />
      <SubmitButton kind={deed === 'stop' ? 'secondary' : 'tertiary'}>{label}</SubmitButton>
    </Form>
  )
}
