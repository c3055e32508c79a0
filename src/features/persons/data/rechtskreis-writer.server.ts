import { categoryOfLane, laneOfRechtskreis, type Rechtskreis } from '#domain/rechtskreis/lanes.ts'
import type { PeriodEvidence } from '#domain/rechtskreis/axis/period.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import { supersede } from '#platform/db/supersede.server.ts'
import { type Trx, tablesOf } from '#platform/db/tables.ts'
import type { PersonsTables, Source } from './tables.ts'

export type NewPeriod = {
  personId: string
  rechtskreis: Rechtskreis
  from: string
  until: string | null
  officeId: string | null
  certainty: Source
  note: string
  evidenceKind: PeriodEvidence | null
  evidence: string
}

/** Stores a period of a Rechtskreis; `until` is the last day, or null while it runs. */
export const insertPeriod = (trx: Trx, entered: Entered, period: NewPeriod): Promise<{ id: string }> =>
  storePeriod(trx, entered, { ...period, id: crypto.randomUUID(), correction: '' })

/**
 * Puts a period in the place of one that was seen; the old one stays readable.
 * @param correction why the old one was wrong; empty where it only ended
 * @returns the key of the new row, null where another one stands by now
 */
export async function replacePeriod(
  trx: Trx,
  entered: Entered,
  seen: string,
  period: NewPeriod,
  correction: string,
): Promise<{ id: string } | null> {
  const id = crypto.randomUUID()
  if (!(await supersede(trx, entered, 'rechtskreis_period', seen, id))) return null
  return storePeriod(trx, entered, { ...period, id, correction })
}

/** Ends a running period on a last day: a new row takes the place of the old one, which stays readable. */
export const endPeriod = (
  trx: Trx,
  entered: Entered,
  period: NewPeriod & { id: string },
  until: string,
): Promise<{ id: string } | null> => replacePeriod(trx, entered, period.id, { ...period, until }, '')

function storePeriod(trx: Trx, entered: Entered, period: NewPeriod & { id: string; correction: string }) {
  const lane = laneOfRechtskreis[period.rechtskreis]
  return tablesOf<PersonsTables>(trx)
    .insertInto('rechtskreis_period')
    .values({
      site_id: entered.siteId,
      id: period.id,
      person_id: period.personId,
      category: categoryOfLane[lane],
      lane,
      rechtskreis: period.rechtskreis,
      valid: period.until ? `[${period.from},${period.until}]` : `[${period.from},)`,
      office_id: period.officeId,
      certainty: period.certainty,
      note: period.note,
      evidence_kind: period.evidenceKind,
      evidence: period.evidence,
      correction: period.correction,
      recorded_by: entered.membershipId,
      superseded_by: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
}
