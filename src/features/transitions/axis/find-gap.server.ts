import type { Refusal } from '#domain/kernel/result.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import type { Trx } from '#platform/db/tables.ts'
import { getLocale } from '#platform/i18n/locale.ts'
import { m } from '#platform/i18n/messages.ts'
import { formatDay } from '#ui/data/date-format.ts'
import {
  type GapExplanation,
  type NewGapExplanation,
  recordedGapExplanations,
} from '../data/gap-explanations.server.ts'
import { laneLabel } from '../lane-labels.ts'
import { bridgeLabel } from '../transition-labels.ts'
import { standingNow, type StandingNow } from './standing-now.ts'

export type FoundGap = StandingNow<GapExplanation>

/** What an address of the open case names as said of uncovered days, as it stands by now; undefined where there is none. */
export const findGap = async (
  trx: Trx,
  entered: Entered,
  caseId: string,
  ref: string,
): Promise<FoundGap | undefined> => standingNow(await recordedGapExplanations(trx, entered, caseId), ref)

/** Somebody corrected it meanwhile: both states of all that a form says. */
export function gapConflict({ row, version }: FoundGap, mine: Omit<NewGapExplanation, 'personId'>): Refusal {
  const day = (value: string) => formatDay(value, getLocale())
  const both = (field: string, of: (said: typeof mine) => string) => ({
    field,
    mine: of(mine),
    theirs: of(row),
  })
  return {
    kind: 'conflict',
    message: m.transitions_gap_changed_meanwhile(),
    version,
    differences: [
      both(m.transitions_lane(), ({ lane }) => laneLabel(lane)),
      both(m.transitions_from(), ({ from }) => day(from)),
      both(m.transitions_last_day(), ({ until }) => day(until)),
      both(m.transitions_bridge(), ({ bridge }) => (bridge ? bridgeLabel(bridge) : '')),
      both(m.transitions_package_reason(), ({ reason }) => reason),
    ],
  }
}
