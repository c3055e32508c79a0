import { sql } from 'kysely'
import type { Answered } from '#domain/kernel/answer.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import { type Trx, tablesOf } from '#platform/db/tables.ts'
import type { FormOfAddress, PersonsTables } from './tables.ts'

/** What the head of a case shows of a person; parts the grant does not cover are null. */
export type PersonHead = {
  /** the person who takes part in the case: what is written is about this one */
  personId: string
  /** this one and everybody who was merged with it: what stands of any of them is this person's */
  ids: readonly string[]
  ref: string
  familyName: string | null
  givenNames: string | null
  formOfAddress: FormOfAddress
  birthDate: Answered | null
}

/** The persons of the open case, the main person first. Empty where the grant does not cover identity. */
export async function personHeads(trx: Trx, entered: Pick<Entered, 'siteId'>): Promise<PersonHead[]> {
  const rows = await tablesOf<PersonsTables>(trx)
    .selectFrom('person')
    .leftJoin('person_identity as identity', (join) =>
      join
        .onRef('identity.site_id', '=', 'person.site_id')
        .onRef('identity.person_id', '=', 'person.person_id'),
    )
    .where('person.site_id', '=', entered.siteId)
    .select([
      'person.person_id as personId',
      'person.ref',
      'family_name as familyName',
      'given_names as givenNames',
    ])
    .select(['form_of_address as formOfAddress', 'birth_date', 'birth_date_answer'])
    .select('merged_into as mergedInto')
    .select(sql<number>`array_position(app.person_ids(), person.person_id)`.as('place'))
    // In the order in which opening the case named them: whose case it is stands first.
    .orderBy(sql`array_position(app.person_ids(), person.person_id)`)
    .execute()
  return eachOnce(rows).map(({ birth_date, birth_date_answer, formOfAddress, ...row }) => ({
    ...row,
    formOfAddress: formOfAddress ?? 'none',
    birthDate: birth_date_answer ? ({ answer: birth_date_answer, value: birth_date } as Answered) : null,
  }))
}

type Merged = { personId: string; mergedInto: string | null; place: number }

/**
 * Merged persons once, under the one that others were merged into. What is written is written about the person who takes
 * part in the case, so that it is where it belongs should the merge be taken back; participants stand first.
 */
function eachOnce<Row extends Merged>(
  rows: Row[],
): (Omit<Row, 'mergedInto' | 'place'> & { ids: string[] })[] {
  const byId = new Map(rows.map((row) => [row.personId, row]))
  const rootOf = (row: Row): Row => {
    const into = row.mergedInto ? byId.get(row.mergedInto) : undefined
    return into ? rootOf(into) : row
  }
  const groups = [...Map.groupBy(rows, rootOf)].map(([root, group]) => ({
    root,
    group: group.toSorted((a, b) => a.place - b.place),
  }))
  return groups
    .toSorted((a, b) => a.group[0]!.place - b.group[0]!.place)
    .map(({ root, group }) => {
      const { mergedInto: _merged, place: _place, ...shown } = root
      return { ...shown, personId: group[0]!.personId, ids: group.map(({ personId }) => personId) }
    })
}

export type KnownFact = {
  id: string
  personId: string
  key: string
  item: number
  answer: Answered
  source: string
  recordedAt: Date
}

const factColumns = [
  'id',
  'person_id as personId',
  'key',
  'item',
  'answer',
  'value',
  'source',
  'recorded_at as recordedAt',
] as const

/** Answers by their ids, also such as stand no more: what a form showed when it was opened. */
export async function factsById(trx: Trx, entered: Entered, ids: readonly string[]): Promise<KnownFact[]> {
  if (ids.length === 0) return []
  const rows = await tablesOf<PersonsTables>(trx)
    .selectFrom('person_fact')
    .select(factColumns)
    .where('site_id', '=', entered.siteId)
    .where('id', 'in', ids)
    .orderBy('recorded_at')
    .orderBy('id')
    .execute()
  return rows.map(({ answer, value, ...row }) => ({ ...row, answer: { answer, value } as Answered }))
}

/** Answers that stand now, of all persons of the open case; of merged persons each may have one, and the later counts. */
export async function standingFacts(trx: Trx, entered: Pick<Entered, 'siteId'>): Promise<KnownFact[]> {
  const rows = await tablesOf<PersonsTables>(trx)
    .selectFrom('person_fact')
    .select(factColumns)
    .where('site_id', '=', entered.siteId)
    .where('superseded_by', 'is', null)
    .orderBy('recorded_at')
    .orderBy('id')
    .execute()
  return rows.map(({ answer, value, ...row }) => ({ ...row, answer: { answer, value } as Answered }))
}

export type KnownTitle = {
  id: string
  personId: string
  answer: Answered
  validUntil: string | null
  source: string
  recordedAt: Date
}

/** The residence titles that stand now, of all persons of the open case, the latest first. */
export async function standingTitles(trx: Trx, entered: Pick<Entered, 'siteId'>): Promise<KnownTitle[]> {
  const rows = await tablesOf<PersonsTables>(trx)
    .selectFrom('person_residence')
    .select(['id', 'person_id as personId', 'answer', 'title_code', 'source', 'recorded_at as recordedAt'])
    .select(sql<string | null>`upper(valid) - 1`.as('validUntil'))
    .where('site_id', '=', entered.siteId)
    .where('superseded_by', 'is', null)
    .orderBy('recorded_at', 'desc')
    .execute()
  return rows.map(({ answer, title_code, ...row }) => ({
    ...row,
    answer: { answer, value: title_code } as Answered,
  }))
}

/** The residence title of a person that stands now; undefined where none was recorded or the grant does not cover it. */
export async function standingTitle(
  trx: Trx,
  entered: Entered,
  personIds: readonly string[],
): Promise<KnownTitle | undefined> {
  return (await standingTitles(trx, entered)).find(({ personId }) => personIds.includes(personId))
}

/** Keys under which the chain events of the open case's persons are written. */
export async function traceKeys(
  trx: Trx,
  entered: Entered,
  personId: string,
  caseId: string,
  chainId: string,
) {
  const rows = await tablesOf<PersonsTables>(trx)
    .selectFrom('trace_key')
    .select(['kind', 'key'])
    .where('site_id', '=', entered.siteId)
    .where('person_id', '=', personId)
    .where('source_id', 'in', [personId, caseId, chainId])
    .execute()
  const keyOf = (kind: string) => rows.find((row) => row.kind === kind)!.key
  return { trace: keyOf('case'), chain: keyOf('chain'), person: keyOf('person') }
}
