import { sql } from 'kysely'
import type { Held } from '#domain/household/membership.ts'
import type { RelationshipKind } from '#domain/household/relationship.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import { supersede } from '#platform/db/supersede.server.ts'
import { type Trx, tablesOf } from '#platform/db/tables.ts'
import { rangeOf, type Replaceable } from './held.ts'
import type { HouseholdsTables } from './tables.ts'

/** What somebody is to a person; exactly one of the three other sides is given. */
export type Relationship = Held & {
  personId: string
  kind: RelationshipKind
  otherPersonId: string | null
  otherNamed: string | null
  institutionId: string | null
  note: string
}

/** All relationships of the open case's persons, replaced ones too. */
export const relationshipsOfCase = (trx: Trx, entered: Entered): Promise<(Relationship & Replaceable)[]> =>
  tablesOf<HouseholdsTables>(trx)
    .selectFrom('person_relationship')
    .select(['id', 'ref', 'person_id as personId', 'kind', 'other_person_id as otherPersonId'])
    .select(['other_named as otherNamed', 'institution_id as institutionId', 'note'])
    .select('superseded_by as supersededBy')
    .select([sql<string | null>`lower(valid)`.as('from'), sql<string | null>`upper(valid) - 1`.as('until')])
    .where('site_id', '=', entered.siteId)
    .orderBy('recorded_at')
    .orderBy('id')
    .execute()

/**
 * Stores a relationship, if told in place of the row that was seen.
 * @returns false where another one stands there by now
 */
export async function keepRelationship(
  trx: Trx,
  entered: Entered,
  relationship: Relationship,
  seen: string | null,
): Promise<string | false> {
  const tables = tablesOf<HouseholdsTables>(trx)
  const id = crypto.randomUUID()
  if (!(await supersede(trx, entered, 'person_relationship', seen, id))) return false
  await tables
    .insertInto('person_relationship')
    .values({
      site_id: entered.siteId,
      id,
      organisation_id: entered.organisationId,
      person_id: relationship.personId,
      kind: relationship.kind,
      other_person_id: relationship.otherPersonId,
      other_named: relationship.otherNamed,
      institution_id: relationship.institutionId,
      valid: rangeOf(relationship),
      note: relationship.note,
      recorded_by: entered.membershipId,
      superseded_by: null,
    })
    .execute()
  return id
}
