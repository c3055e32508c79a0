import { m } from '#platform/i18n/messages.ts'
import type { formFields } from '#ui/forms/command-form.tsx'
import { DateField } from '#ui/forms/date-field.tsx'
import { TextField } from '#ui/forms/text-field.tsx'

/** When to come back to a note, and what is to be done then. `example` is a day as one may write it. */
export function FollowUpFields({
  field,
  example,
}: {
  field: ReturnType<typeof formFields>
  example: string
}) {
  return (
    <>
      <DateField
        {...field('follow_up_on')}
        label={m.notes_follow_up_on()}
        hint={m.notes_follow_up_on_hint({ day: example })}
        optional
      />
      <TextField
        {...field('follow_up')}
        label={m.notes_follow_up()}
        hint={m.notes_follow_up_hint()}
        optional
      />
    </>
  )
}
