import { m } from '#platform/i18n/messages.ts'
import type { formFields } from '#ui/forms/command-form.tsx'
import { SelectField } from '#ui/forms/select-field.tsx'
import { Alert } from '#ui/notices/alert.tsx'

interface ApproverFieldProps {
  field: ReturnType<typeof formFields>
  approvers: { value: string; label: string }[]
  /** why it came back, where it did */
  returned: string | null
}

/** Who is asked to agree; and what was said when it came back. */
export function ApproverField({ field, approvers, returned }: ApproverFieldProps) {
  return (
    <>
      {returned === null ? null : (
        <Alert kind="warning" title={m.approvals_state_returned()}>
          <p className="kern-body">{returned}</p>
        </Alert>
      )}
      <SelectField
        {...field('approver')}
        label={m.approvals_approver()}
        hint={m.approvals_approver_hint()}
        options={approvers}
      />
    </>
  )
}
