import { m } from '#platform/i18n/messages.ts'
import type { formFields } from '#ui/forms/command-form.tsx'
import { DateField } from '#ui/forms/date-field.tsx'
import { TextArea } from '#ui/forms/text-area.tsx'

/** From when until when a relationship holds; both may be unknown. */
export function RelationshipDays({ field }: { field: ReturnType<typeof formFields> }) {
  return (
    <>
      <DateField {...field('from')} label={m.households_from()} optional />
      <DateField {...field('until')} label={m.households_until()} optional />
      <TextArea {...field('note')} label={m.households_note()} rows={2} limit={500} optional />
    </>
  )
}
