import type { Lane } from '#domain/rechtskreis/lanes.ts'
import { rechtskreisOfStatus } from '#domain/residence/rechtskreis-of-status.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import type { OpenCase } from '#platform/db/open-case.server.ts'
import type { Trx } from '#platform/db/tables.ts'
import { datedFacts, datedFactsKnownOn, personHeads } from '#features/persons/index.ts'
import { labelsOf } from '#features/reference/index.ts'
import { statusKey } from '../facts-of-persons.server.ts'

const lane: Lane = 'residence'

/** The status history of the persons of a case for their time axis: shown there, kept and corrected here. */
export async function statusesOnAxis(
  trx: Trx,
  entered: Entered,
  openCase: OpenCase,
  { day, earlier }: { day: string; earlier: boolean },
) {
  const [rows, heads, label] = await Promise.all([
    earlier ? datedFactsKnownOn(trx, entered, [statusKey], day) : datedFacts(trx, entered, [statusKey]),
    personHeads(trx, entered),
    labelsOf('residence_statuses'),
  ])
  const addressOf = (personId: string) => {
    const head = heads.find(({ ids }) => ids.includes(personId))
    return `/faelle/${openCase.ref}/perspektiven${head ? `?person=${head.ref}` : ''}#status`
  }
  return rows.map(({ id, personId, value, from, until, source }) => ({
    ref: id,
    personId,
    lane,
    rechtskreis: rechtskreisOfStatus(value),
    words: label(value),
    from,
    until,
    certainty: source,
    to: addressOf(personId),
  }))
}
