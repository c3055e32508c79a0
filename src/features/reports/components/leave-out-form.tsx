import { Form } from 'react-router'
import { m } from '#platform/i18n/messages.ts'
import { CheckboxGroup } from '#ui/choices/checkbox-group.tsx'
import { FormActions } from '#ui/forms/form-actions.tsx'
import type { Option } from '#ui/forms/select-field.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'

/** Which kinds of agencies are not named, because a figure about them would be one about one or two people. */
export function LeaveOutForm({ kinds, without }: { kinds: Option[]; without: readonly string[] }) {
  return (
    <Form method="get" className="form">
      <CheckboxGroup
        name="ohne"
        label={m.reports_without()}
        hint={m.reports_without_hint()}
        choices={kinds}
        defaultValues={without}
        optional
      />
      <FormActions>
        <SubmitButton kind="secondary">{m.reports_show_without()}</SubmitButton>
      </FormActions>
    </Form>
  )
}
