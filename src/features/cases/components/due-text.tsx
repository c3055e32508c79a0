import type { DayOff } from '#domain/kernel/working-days.ts'
import { DateText } from '#ui/data/date-text.tsx'
import { dayOffLabel } from '../labels/day-off-labels.ts'

/** The day something is due; where nobody is in the office on it, that is said. */
export function DueText({ value, off }: { value: string; off: DayOff | null }) {
  return (
    <>
      <DateText value={value} />
      {off ? <span className="cell-note">{dayOffLabel(off)}</span> : null}
    </>
  )
}
