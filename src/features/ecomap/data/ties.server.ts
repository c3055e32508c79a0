import type { LifeDomain } from '#domain/assessment/life-domains.ts'
import {
  categoryOfTie,
  type TieDirection,
  type TieKind,
  type TieStrength,
} from '#domain/assessment/ecomap/tie.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import { type Trx, tablesOf } from '#platform/db/tables.ts'
import type { EcomapTables } from './tables.ts'

/** Somebody or something a person has to do with. */
export type Tie = {
  personId: string
  kind: TieKind
  name: string
  words: string
  strength: TieStrength
  direction: TieDirection
  lifeDomains: LifeDomain[]
  organisationId: string | null
  /** the resource as which the plan draws on it */
  resourceId: string | null
  since: string
  endedOn: string | null
}

/** A tie as it was noted once; what stands is replaced by nothing. */
export type StoredTie = Tie & { id: string; ref: string; supersededBy: string | null; recordedAt: Date }

/** All ties of the open case's persons that the grant covers, replaced ones too, oldest first. */
export const tiesOfCase = (trx: Trx, entered: Entered): Promise<StoredTie[]> =>
  tablesOf<EcomapTables>(trx)
    .selectFrom('network_tie')
    .select(['id', 'ref', 'person_id as personId', 'kind', 'name', 'words', 'strength', 'direction'])
    .select(['life_domains as lifeDomains', 'organisation_id as organisationId', 'since'])
    .select(['resource_id as resourceId', 'ended_on as endedOn', 'superseded_by as supersededBy'])
    .select('recorded_at as recordedAt')
    .where('site_id', '=', entered.siteId)
    .orderBy('recorded_at')
    .orderBy('id')
    .execute()

/** The tie that a form showed, and what stands in its place by now; both the same where nobody was faster. */
export function seenAndNow(
  ties: readonly StoredTie[],
  ref: string,
): { seen: StoredTie; now: StoredTie } | undefined {
  const seen = ties.find((tie) => tie.ref === ref)
  if (!seen) return undefined
  let now = seen
  for (let next: StoredTie | undefined = seen; next; next = ties.find(({ id }) => id === now.supersededBy))
    now = next
  return { seen, now }
}

/** What stood before a tie, latest first. */
export function before(ties: readonly StoredTie[], tie: StoredTie): StoredTie[] {
  const last = ties.find(({ supersededBy }) => supersededBy === tie.id)
  return last ? [last, ...before(ties, last)] : []
}

/**
 * Stores a tie, if told in place of the one that was seen.
 * @returns its reference, or false where another one stands there by now
 */
export async function keepTie(
  trx: Trx,
  entered: Entered,
  tie: Tie,
  seen: string | null,
): Promise<{ id: string; ref: string } | false> {
  const tables = tablesOf<EcomapTables>(trx)
  const id = crypto.randomUUID()
  if (seen) {
    const { numUpdatedRows } = await tables
      .updateTable('network_tie')
      .set({ superseded_by: id })
      .where('site_id', '=', entered.siteId)
      .where('id', '=', seen)
      .where('superseded_by', 'is', null)
      .executeTakeFirst()
    if (numUpdatedRows !== 1n) return false
  }
  const { ref } = await tables
    .insertInto('network_tie')
    .values({
      site_id: entered.siteId,
      id,
      person_id: tie.personId,
      category: categoryOfTie[tie.kind],
      kind: tie.kind,
      name: tie.name,
      words: tie.words,
      strength: tie.strength,
      direction: tie.direction,
      life_domains: tie.lifeDomains,
      organisation_id: tie.organisationId,
      resource_id: tie.resourceId,
      since: tie.since,
      ended_on: tie.endedOn,
      recorded_by: entered.membershipId,
      superseded_by: null,
    })
    .returning('ref')
    .executeTakeFirstOrThrow()
  return { id, ref }
}
