import { m } from '#platform/i18n/messages.ts'
import type { formFields } from '#ui/forms/command-form.tsx'
import { DateField } from '#ui/forms/date-field.tsx'
import { TextArea } from '#ui/forms/text-area.tsx'

/**
 * The days that count in place of those of the rule, and why.
 * @param why what the reason is asked for
 */
export function LaidDownFields({ field, why }: { field: ReturnType<typeof formFields>; why: string }) {
  return (
    <>
      <DateField
        {...field('old_ends')}
        label={m.transitions_rule_override_old_ends()}
        hint={m.transitions_proposal_day_hint()}
        optional
      />
      <DateField
        {...field('new_begins')}
        label={m.transitions_rule_override_new_begins()}
        hint={m.transitions_proposal_day_hint()}
        optional
      />
      <TextArea
        {...field('reason')}
        label={why}
        hint={m.transitions_rule_override_reason_hint()}
        limit={500}
      />
    </>
  )
}
