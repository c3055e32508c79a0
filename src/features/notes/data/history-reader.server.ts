import { sql } from 'kysely'
import type { Entered } from '#platform/db/in-site.server.ts'
import { type Trx, tablesOf } from '#platform/db/tables.ts'
import type { NoteKind } from '#domain/case-course/notes/note-kinds.ts'
import type { NotesTables } from './tables.ts'

export type HistoryWanted = {
  /** a kind of note, or only what the program tells; null for everything */
  kind: NoteKind | 'program' | null
  /** first and last day, YYYY-MM-DD */
  from: string | null
  until: string | null
  /** everybody who is one human with the person asked for; null for everybody */
  personIds: readonly string[] | null
  page: number
  /** null for everything on one page */
  perPage: number | null
}

/** One page of what happened in the open case, the latest first, and how much there is in all. */
export async function historyOfCase(trx: Trx, entered: Entered, caseId: string, wanted: HistoryWanted) {
  const { kind, from, until, personIds, perPage } = wanted
  const chosen = tablesOf<NotesTables>(trx)
    .selectFrom('case_history')
    .where('site_id', '=', entered.siteId)
    .where('case_id', '=', caseId)
    .$if(kind === 'program', (query) => query.where('source', '<>', 'note'))
    .$if(kind !== null && kind !== 'program', (query) =>
      query.where('source', '=', 'note').where('code', '=', kind!),
    )
    .$if(from !== null, (query) => query.where('happened_on', '>=', from!))
    .$if(until !== null, (query) => query.where('happened_on', '<=', until!))
    .$if(personIds !== null, (query) =>
      query.where(sql<boolean>`person_ids && ${sql.val(personIds)}::uuid[]`),
    )
  const [rows, { total }] = await Promise.all([
    chosen
      .select(['source', 'id', 'ref', 'code', 'words', 'from_code as fromCode', 'to_code as toCode'])
      .select('happened_on as on')
      .orderBy('happened_on', 'desc')
      .orderBy(sql`happened_at desc nulls last`)
      .orderBy('recorded_at', 'desc')
      .orderBy('id', 'desc')
      .$if(perPage !== null, (query) => query.limit(perPage!).offset((wanted.page - 1) * perPage!))
      .execute(),
    chosen.select((is) => is.fn.countAll<number>().as('total')).executeTakeFirstOrThrow(),
  ])
  return { rows, total: Number(total) }
}

export type HistoryRow = Awaited<ReturnType<typeof historyOfCase>>['rows'][number]
