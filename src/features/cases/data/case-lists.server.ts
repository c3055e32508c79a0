import { sql } from 'kysely'
import type { Entered } from '#platform/db/in-site.server.ts'
import { type Trx, tablesOf } from '#platform/db/tables.ts'
import type { CaseStatus } from '#domain/case-course/case-phases.ts'
import { nameKey, searchWords } from '#domain/person/person-name.ts'
import type { WorkItemKind } from '#platform/db/open-case.server.ts'
import { m } from '#platform/i18n/messages.ts'
import type { CaseListFilter } from '../list/case-filter.ts'
import type { CasesTables } from './tables.ts'

export type CaseLine = {
  caseId: string
  caseRef: string
  sourceKind: string
  status: CaseStatus
  phase: string
  displayName: string | null
  birthYear: number | null
  municipalityCode: string | null
  responsibleTitle: string | null
  nextStepTitle: string | null
  nextDue: string | null
  openedOn: string
}

/** The filter of the list with the days it is meant for (YYYY-MM-DD) and how many lines a page has. */
export type CaseFilter = CaseListFilter & { perPage: number; today: string; weekEnd: string }

const lines = (trx: Trx, entered: Entered) =>
  tablesOf<CasesTables>(trx)
    .selectFrom('case_list')
    .where('site_id', '=', entered.siteId)
    .where('grantee_id', '=', sql<string>`any(app.grantees())`)

const limited = (trx: Trx, entered: Entered, filter: CaseFilter) =>
  lines(trx, entered)
    .$if(filter.status !== 'all', (query) => query.where('status', '=', filter.status as CaseStatus))
    .$if(filter.phase !== null, (query) => query.where('phase', '=', filter.phase!))
    .$if(filter.source !== null, (query) => query.where('source_kind', '=', filter.source!))
    .$if(filter.municipality !== null, (query) => query.where('municipality_code', '=', filter.municipality))
    .$if(filter.due === 'none', (query) => query.where('next_due', 'is', null))
    .$if(filter.due === 'overdue', (query) => query.where('next_due', '<', filter.today))
    .$if(filter.due === 'week', (query) =>
      query.where('next_due', '>=', filter.today).where('next_due', '<=', filter.weekEnd),
    )

/**
 * The cases among the filtered whose names begin with these words. They are compared as the search for persons does it,
 * which the line of a list has no column for; the own lines are few, so they are folded here.
 */
async function namedLike(trx: Trx, entered: Entered, filter: CaseFilter, words: string[]): Promise<string[]> {
  const named = await limited(trx, entered, filter)
    .select(['case_id', 'display_name'])
    .where('display_name', 'is not', null)
    .execute()
  return named.flatMap(({ case_id: id, display_name: name }) => {
    const key = nameKey(name!)
    return words.every((word) => key.includes(` ${word}`)) ? [id] : []
  })
}

/** The caller's own cases as lines, with how many there are in all. */
export async function myCases(
  trx: Trx,
  entered: Entered,
  filter: CaseFilter,
): Promise<{ rows: CaseLine[]; total: number }> {
  const words = searchWords(filter.name)
  const named = words.length > 0 ? await namedLike(trx, entered, filter, words) : null
  const chosen = limited(trx, entered, filter).$if(named !== null, (query) =>
    query.where('case_id', '=', sql<string>`any(${named}::uuid[])`),
  )
  const rows = await chosen
    .select([
      'case_id as caseId',
      'case_ref as caseRef',
      'source_kind as sourceKind',
      'status',
      'phase',
      'display_name as displayName',
    ])
    .select([
      'birth_year as birthYear',
      'municipality_code as municipalityCode',
      'responsible_title as responsibleTitle',
    ])
    .select(['next_step_title as nextStepTitle', 'next_due as nextDue', 'opened_on as openedOn'])
    .$if(filter.order === 'due', (query) => query.orderBy(sql`next_due nulls last`))
    .$if(filter.order === 'name', (query) => query.orderBy(sql`display_name collate app.de nulls last`))
    .orderBy('updated_at', 'desc')
    .orderBy('case_id')
    .limit(filter.perPage)
    .offset((filter.page - 1) * filter.perPage)
    .execute()
  const counted = await chosen.select((is) => is.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  return { rows, total: counted.total }
}

/** Official codes of the municipalities in which the caller's own cases live, each once. */
export async function municipalitiesOfMyCases(trx: Trx, entered: Entered): Promise<string[]> {
  const rows = await lines(trx, entered)
    .select('municipality_code as code')
    .distinct()
    .where('municipality_code', 'is not', null)
    .execute()
  return rows.map(({ code }) => code!)
}

/** The caller's own lines among these cases; used to link only what may be opened. */
export async function myLinesAmong(
  trx: Trx,
  entered: Entered,
  caseIds: string[],
): Promise<Map<string, string>> {
  if (caseIds.length === 0) return new Map()
  const rows = await lines(trx, entered)
    .select(['case_id', 'case_ref'])
    .where('case_id', 'in', caseIds)
    .execute()
  return new Map(rows.map((row) => [row.case_id, row.case_ref]))
}

/** Names of these cases as the own list shows them, by outside reference; those that are not on it are left out. */
export async function namesOfMyCases(
  trx: Trx,
  entered: Entered,
  refs: readonly string[],
): Promise<Map<string, string>> {
  if (refs.length === 0) return new Map()
  const rows = await lines(trx, entered)
    .select(['case_ref', 'display_name'])
    .where('case_ref', 'in', [...refs])
    .execute()
  return new Map(rows.map((row) => [row.case_ref, row.display_name ?? m.cases_name_not_shared()]))
}

export type DueItem = {
  ref: string
  kind: WorkItemKind
  waitsUntil: string | null
  due: string
  caseRef: string
  displayName: string | null
  nextStepTitle: string | null
  sourceKind: string
  sourceId: string
  municipalityCode: string | null
}

/**
 * What is due for the caller, soonest first. The words come from the case's line, never from the item.
 * @param until last day shown (YYYY-MM-DD); `titlesUntil` the same for residence titles that end, which need more time
 */
export const myDueItems = (
  trx: Trx,
  entered: Entered,
  { until, titlesUntil }: { until: string; titlesUntil: string },
): Promise<DueItem[]> =>
  tablesOf<CasesTables>(trx)
    .selectFrom('work_item')
    .innerJoin('case_list', (join) =>
      join
        .onRef('case_list.site_id', '=', 'work_item.site_id')
        .onRef('case_list.case_id', '=', 'work_item.case_id')
        .onRef('case_list.grantee_id', '=', 'work_item.assignee_id'),
    )
    .where('work_item.site_id', '=', entered.siteId)
    .where('case_list.site_id', '=', entered.siteId)
    .where('work_item.assignee_id', '=', sql<string>`any(app.grantees())`)
    .where('work_item.due', '<=', until > titlesUntil ? until : titlesUntil)
    .where((is) =>
      is.or([
        is.and([is('work_item.kind', '=', 'title_expires'), is('work_item.due', '<=', titlesUntil)]),
        is.and([is('work_item.kind', '<>', 'title_expires'), is('work_item.due', '<=', until)]),
      ]),
    )
    .select([
      'work_item.ref',
      'work_item.kind',
      'work_item.due',
      'work_item.waits_until as waitsUntil',
      'work_item.source_id as sourceId',
      'case_ref as caseRef',
      'display_name as displayName',
    ])
    .select([
      'next_step_title as nextStepTitle',
      'source_kind as sourceKind',
      'municipality_code as municipalityCode',
    ])
    .orderBy('work_item.due')
    .orderBy('case_list.case_id')
    .limit(200)
    .execute()

/** The caller's own cases that somebody else changed since an instant, the latest first; at most 50. */
export const changedByOthers = (trx: Trx, entered: Entered, since: string) =>
  lines(trx, entered)
    .select([
      'case_ref as caseRef',
      'display_name as displayName',
      'updated_at as updatedAt',
      'updated_by as updatedBy',
    ])
    .where('updated_at', '>=', sql<Date>`${since}::timestamptz`)
    .where('updated_by', 'is not', null)
    .where('updated_by', '<>', entered.membershipId)
    .where('status', 'in', ['open', 'paused'])
    .orderBy('updated_at', 'desc')
    .orderBy('case_id')
    .limit(50)
    .execute()

/** The cases the caller is responsible for and that run, by name: what can be handed over. */
export const runningOwnCases = (trx: Trx, entered: Entered) =>
  lines(trx, entered)
    .select([
      'case_ref as caseRef',
      'display_name as displayName',
      'phase',
      'next_step_title as nextStepTitle',
    ])
    .where('source_kind', '=', 'responsibility')
    .where('status', 'in', ['open', 'paused'])
    .orderBy(sql`display_name collate app.de nulls last`)
    .orderBy('case_id')
    .execute()

/** The running cases that are the caller's by responsibility or as a deputy, by name. */
export const casesToWorkOn = (trx: Trx, entered: Entered) =>
  lines(trx, entered)
    .select(['case_ref as caseRef', 'display_name as displayName', 'birth_year as birthYear'])
    .where('source_kind', 'in', ['responsibility', 'deputy'])
    .where('status', 'in', ['open', 'paused'])
    .orderBy(sql`display_name collate app.de nulls last`)
    .orderBy('case_id')
    .execute()

/** Logs that the own list was read; once per day and membership. */
export async function noteListReading(trx: Trx, list: string): Promise<void> {
  await sql`select gate.note_list_reading(${list})`.execute(trx)
}
