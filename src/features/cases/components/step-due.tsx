import { m } from '#platform/i18n/messages.ts'
import { DateText } from '#ui/data/date-text.tsx'
import { Badge } from '#ui/notices/badge.tsx'

/** The day the next step is due, with a word where it is past. */
export function StepDue({ day, overdue }: { day: string; overdue: boolean }) {
  return (
    <span className="step-due">
      <DateText value={day} />
      {overdue ? <Badge kind="danger">{m.cases_overdue()}</Badge> : null}
    </span>
  )
}
