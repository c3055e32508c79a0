import type { LifeDomain } from '#domain/assessment/life-domains.ts'
import { categoryOfDomain } from '#domain/assessment/life-domains.ts'
import type { Need, Rating } from '#domain/assessment/need.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import { supersede, supersedeBeside } from '#platform/db/supersede.server.ts'
import { type Trx, tablesOf } from '#platform/db/tables.ts'
import type { AssessmentTables } from './tables.ts'

/** An assessment with its words; `ref` tells which one somebody saw. */
export type StoredNeed = Need & {
  id: string
  ref: string
  personId: string
  /** the word of the site for the rating, where one was chosen */
  ratingLocal: string | null
  /** how the person sees it on the same scale; null where it was not talked about */
  ownRating: Rating | null
  ownRatingLocal: string | null
  ownWords: string
  note: string
  stands: boolean
}

/** All assessments of the open case's persons that the grant covers, oldest first. */
export async function needsOfCase(trx: Trx, entered: Entered): Promise<StoredNeed[]> {
  const rows = await tablesOf<AssessmentTables>(trx)
    .selectFrom('person_need')
    .select([
      'id',
      'ref',
      'person_id as personId',
      'life_domain as lifeDomain',
      'answer',
      'rating',
      'urgency',
      'rating_local as ratingLocal',
      'own_rating as ownRating',
      'own_rating_local as ownRatingLocal',
    ])
    .select(['own_words as ownWords', 'note', 'assessed_on as assessedOn', 'superseded_by'])
    .where('site_id', '=', entered.siteId)
    .orderBy('recorded_at')
    .orderBy('id')
    .execute()
  return rows.map(({ superseded_by, ...row }) => ({ ...row, stands: superseded_by === null }))
}

export type NewNeed = Omit<StoredNeed, 'id' | 'ref' | 'stands'> & { lifeDomainLocal: string | null }

/**
 * Stores an assessment in place of the one that stands.
 * @param personIds all who are merged with the person
 * @param seen the assessment that the form showed, null for none
 * @returns false where another one stands by now
 */
export async function replaceNeed(
  trx: Trx,
  entered: Entered,
  need: NewNeed,
  personIds: readonly string[],
  seen: string | null,
): Promise<string | false> {
  const tables = tablesOf<AssessmentTables>(trx)
  const id = crypto.randomUUID()
  if (!(await supersede(trx, entered, 'person_need', seen, id))) return false
  await supersedeBeside(trx, entered, 'person_need', personIds, { life_domain: need.lifeDomain }, id)
  const stored = await tables
    .insertInto('person_need')
    .values({
      site_id: entered.siteId,
      id,
      person_id: need.personId,
      category: categoryOfDomain[need.lifeDomain as LifeDomain],
      life_domain: need.lifeDomain,
      life_domain_local: need.lifeDomainLocal,
      answer: need.answer,
      rating: need.rating,
      rating_local: need.ratingLocal,
      own_rating: need.ownRating,
      own_rating_local: need.ownRatingLocal,
      urgency: need.urgency,
      own_words: need.ownWords,
      note: need.note,
      assessed_on: need.assessedOn,
      recorded_by: entered.membershipId,
      superseded_by: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return stored.numInsertedOrUpdatedRows === 1n ? id : false
}
