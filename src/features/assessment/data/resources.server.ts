import { categoryOfResource, type ResourceKind } from '#domain/assessment/resource.ts'
import type { LifeDomain } from '#domain/assessment/life-domains.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import { type Trx, tablesOf } from '#platform/db/tables.ts'
import type { AssessmentTables } from './tables.ts'

/** Something or somebody a person can build on. */
export type Resource = {
  id: string
  ref: string
  personId: string
  kind: ResourceKind
  title: string
  ownWords: string
  level: string | null
  seen: boolean
  lifeDomains: LifeDomain[]
  since: string
  endedOn: string | null
}

const resources = (trx: Trx, entered: Entered) =>
  tablesOf<AssessmentTables>(trx)
    .selectFrom('person_resource')
    .select(['id', 'ref', 'person_id as personId', 'kind', 'title', 'own_words as ownWords', 'level', 'seen'])
    .select(['life_domains as lifeDomains', 'since', 'ended_on as endedOn'])
    .where('site_id', '=', entered.siteId)

/** The resources of the open case's persons that the grant covers, those that stand first. */
export const resourcesOfCase = (trx: Trx, entered: Entered): Promise<Resource[]> =>
  resources(trx, entered)
    .orderBy('ended_on', (order) => order.desc().nullsFirst())
    .orderBy('id')
    .execute()

/** One resource of the open case's persons by its outside reference. */
export const findResource = (trx: Trx, entered: Entered, ref: string): Promise<Resource | undefined> =>
  resources(trx, entered).where('ref', '=', ref).executeTakeFirst()

export type NewResource = Omit<Resource, 'id' | 'ref' | 'endedOn'>

/** Stores a resource and answers its id. */
export async function insertResource(trx: Trx, entered: Entered, resource: NewResource): Promise<string> {
  const { id } = await tablesOf<AssessmentTables>(trx)
    .insertInto('person_resource')
    .values({
      site_id: entered.siteId,
      person_id: resource.personId,
      category: categoryOfResource[resource.kind],
      kind: resource.kind,
      title: resource.title,
      own_words: resource.ownWords,
      level: resource.level,
      seen: resource.seen,
      life_domains: resource.lifeDomains,
      since: resource.since,
      ended_on: null,
      recorded_by: entered.membershipId,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Ends a resource; false where it ended already. */
export async function endResourceRow(trx: Trx, entered: Entered, id: string, on: string): Promise<boolean> {
  const { numUpdatedRows } = await tablesOf<AssessmentTables>(trx)
    .updateTable('person_resource')
    .set({ ended_on: on })
    .where('site_id', '=', entered.siteId)
    .where('id', '=', id)
    .where('ended_on', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
