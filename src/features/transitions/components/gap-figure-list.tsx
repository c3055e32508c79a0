import type { GapFigure, GapFigures } from '#domain/rechtskreis/gap.ts'
import { m } from '#platform/i18n/messages.ts'
import { DateText } from '#ui/data/date-text.tsx'
import { Stat } from '#ui/data/stat.tsx'

const valueOf = ({ days }: GapFigure) => days ?? '–'

/** The three figures of a gap side by side: each says what it counts, none is mixed with another. */
export function GapFigureList({
  figures,
  paymentKnownOn,
  grantKnownOn,
  laidDown,
}: {
  figures: GapFigures
  paymentKnownOn: string | null
  grantKnownOn: string | null
  /** other days than those of the rule count */
  laidDown: boolean
}) {
  const known = (day: string | null) =>
    day ? (
      <>
        {m.transitions_known_on()} <DateText value={day} />
      </>
    ) : undefined
  return (
    <ul className="stat-list" aria-label={m.transitions_figures()}>
      <li>
        <Stat
          value={valueOf(figures.expected)}
          meaning={m.transitions_expected()}
          note={laidDown ? m.transitions_rule_override_note() : m.transitions_expected_note()}
        />
      </li>
      <li>
        <Stat
          value={valueOf(figures.withoutMoney)}
          meaning={m.transitions_without_money()}
          note={figures.withoutMoney.running ? m.transitions_still_running() : known(paymentKnownOn)}
        />
      </li>
      <li>
        <Stat
          value={valueOf(figures.withoutRight)}
          meaning={m.transitions_without_right()}
          note={known(grantKnownOn) ?? m.transitions_not_granted()}
        />
      </li>
    </ul>
  )
}
