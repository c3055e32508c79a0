import { m } from '#platform/i18n/messages.ts'
import { DateText } from '#ui/data/date-text.tsx'

/** A hint about what is ahead, as a line of the table: a way, its norm, its days. It is no period. */
export type AheadRow = {
  ref: string
  to: string
  lane: string
  title: string
  citation: string
  isOpen: boolean
  earliest: string | null
  closesOn: string | null
}

/** At the earliest from when a way is possible. */
export function AheadFrom({ earliest }: { earliest: string }) {
  return (
    <span>
      {m.transitions_axis_ahead_earliest()} <DateText value={earliest} />
    </span>
  )
}

/** From when a way is shut. */
export function AheadUntil({ closesOn }: { closesOn: string }) {
  return (
    <span>
      {m.transitions_axis_ahead_shuts()} <DateText value={closesOn} />
    </span>
  )
}
