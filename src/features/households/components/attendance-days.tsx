import { m } from '#platform/i18n/messages.ts'
import type { formFields } from '#ui/forms/command-form.tsx'
import { DateField } from '#ui/forms/date-field.tsx'
import { TextField } from '#ui/forms/text-field.tsx'

/** Group or class, and from when until when it is attended. */
export function AttendanceDays({ field }: { field: ReturnType<typeof formFields> }) {
  return (
    <>
      <TextField {...field('level')} label={m.households_level()} hint={m.households_level_hint()} optional />
      <DateField {...field('from')} label={m.households_from()} />
      <DateField {...field('until')} label={m.households_last_day()} optional />
    </>
  )
}
