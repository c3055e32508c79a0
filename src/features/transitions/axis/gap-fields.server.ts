import { z } from 'zod'
import type { Refusal } from '#domain/kernel/result.ts'
import { endsBeforeBegin } from '#domain/rechtskreis/axis/period.ts'
import { gapLanes } from '#domain/rechtskreis/gap-days.ts'
import { categoryOfLane } from '#domain/rechtskreis/lanes.ts'
import { bridges } from '#domain/rechtskreis/transition.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import type { OpenCase } from '#platform/db/open-case.server.ts'
import type { Trx } from '#platform/db/tables.ts'
import { choice, date, optionalText } from '#platform/fields.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { personField, personOfCase } from '#features/cases/index.ts'
import type { NewGapExplanation } from '../data/gap-explanations.server.ts'

/** What every form about uncovered days asks. */
export const gapFields = {
  person: personField(),
  lane: choice(gapLanes),
  from: date(),
  until: date('not_future'),
  bridge: z.union([z.literal(''), choice(bridges)]).default(''),
  reason: optionalText(500),
}

const shape = z.object(gapFields)

/**
 * What a form says of uncovered days, to be stored; or why it is refused.
 * @param of whom it is about where the form names nobody; the main person unless told
 */
export async function describedGap(
  trx: Trx,
  entered: Entered,
  openCase: OpenCase,
  { person: ref, ...input }: z.output<typeof shape>,
  of?: string,
): Promise<{ ok: true; said: NewGapExplanation } | { ok: false; refusal: Refusal }> {
  const refuse = (refusal: Refusal) => ({ ok: false, refusal }) as const
  const invalid = (fields: Record<string, string>) => refuse({ kind: 'invalid', fields })
  if (!openCase.writeCategories.includes(categoryOfLane[input.lane])) return refuse({ kind: 'forbidden' })
  if (endsBeforeBegin(input)) return invalid({ until: m.platform_date_order() })
  if (!input.bridge && input.reason.length < 2)
    return invalid({ reason: m.transitions_package_bridge_or_reason() })
  const personId = ref === '' && of ? of : (await personOfCase(trx, entered, ref))?.personId
  if (!personId) return refuse({ kind: 'unseen' })
  const { lane, from, until, bridge, reason } = input
  return { ok: true, said: { personId, lane, from, until, bridge: bridge || null, reason } }
}
