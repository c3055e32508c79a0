import { sql } from 'kysely'
import type { Concept } from '#domain/concept/concept.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import { type Trx, tablesOf } from '#platform/db/tables.ts'
import type { ConceptTables } from './tables.ts'

const table = (trx: Trx) => tablesOf<ConceptTables>(trx)

/** Stores a draft under the next number of the site. */
export async function insertDraft(
  trx: Trx,
  entered: Entered,
  draft: { content: Concept; madeFrom: string | null },
): Promise<{ id: string; ref: string }> {
  // Two people who begin a draft at once get two numbers.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`concept ${entered.siteId}`}, 0))`.execute(trx)
  const last = await table(trx)
    .selectFrom('concept_version')
    .select(({ fn }) => fn.max('number').as('number'))
    .where('site_id', '=', entered.siteId)
    .executeTakeFirst()
  return table(trx)
    .insertInto('concept_version')
    .values({
      site_id: entered.siteId,
      number: (last?.number ?? 0) + 1,
      state: 'draft',
      in_force_from: null,
      content: JSON.stringify(draft.content),
      made_from: draft.madeFrom,
      created_by: entered.membershipId,
      adopted_at: null,
      adopted_by: null,
    })
    .returning(['id', 'ref'])
    .executeTakeFirstOrThrow()
}

const draftAt = (entered: Entered, id: string, version: number) => ({
  site_id: entered.siteId,
  id,
  version,
  state: 'draft' as const,
})

/** Replaces the content of a draft; false where it was changed or adopted meanwhile. */
export async function replaceDraft(
  trx: Trx,
  entered: Entered,
  draft: { id: string; version: number; content: Concept },
): Promise<boolean> {
  const changed = await table(trx)
    .updateTable('concept_version')
    .set({ content: JSON.stringify(draft.content), version: draft.version + 1 })
    .where((where) => where.and(draftAt(entered, draft.id, draft.version)))
    .executeTakeFirst()
  return changed.numUpdatedRows === 1n
}

/** Adopts a draft from a day on; false where it was changed or adopted meanwhile. */
export async function adoptDraft(
  trx: Trx,
  entered: Entered,
  draft: { id: string; version: number; from: string; now: Date },
): Promise<boolean> {
  const changed = await table(trx)
    .updateTable('concept_version')
    .set({
      state: 'adopted',
      in_force_from: draft.from,
      adopted_at: draft.now,
      adopted_by: entered.membershipId,
      version: draft.version + 1,
    })
    .where((where) => where.and(draftAt(entered, draft.id, draft.version)))
    .executeTakeFirst()
  return changed.numUpdatedRows === 1n
}

/** Throws a draft away; false where it was changed or adopted meanwhile. */
export async function deleteDraft(trx: Trx, draft: { id: string; version: number }): Promise<boolean> {
  const { rows } = await sql<{ gone: boolean }>`
    select gate.discard_concept_draft(${draft.id}, ${draft.version}) as gone`.execute(trx)
  return rows[0]!.gone
}
