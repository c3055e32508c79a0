import type pg from 'pg'
import type { Verb } from '../../../scripts/policy-forms.ts'
import { beginCase, type Grant, grant } from '../../support/database-cases.ts'
import { asAdmin, type DatabaseCopy } from '../../support/database-copy.ts'
import { fillCase } from '../../support/database-rows.ts'
import { fillSite } from './site-rows.ts'
import { asMember, buildWorld, enter, type MemberKey, type World } from '../../support/database-world.ts'
import { allowed, type Cases, type Given, heads, opened, openings, type Situation } from './policy-model.ts'

type Row = Record<string, unknown>

/** A filled world, the facts the model reckons with, and one connection that plays all members. */
export type PolicyWorld = {
  world: World
  cases: Cases
  situations: Situation[]
  client: pg.Client
  given: Given[]
  rows: Map<string, Row[]>
  columns: Map<string, string[]>
}

const all =
  'identity contact residence livelihood language education_work housing family health_need plan appointment note document'.split(
    ' ',
  )
const past = '2026-01-02'
const own = 'the granted case'

/** Everybody's grants beyond those that beginning a case gives. */
const grants: [MemberKey, boolean, Grant][] = [
  ['partner', true, { categories: ['contact', 'plan', 'note'], write: ['plan', 'note'] }],
  ['partner', true, { categories: ['document'], organisation: true }],
  ['naturalisation', true, { categories: ['identity', 'residence', 'note'], write: ['residence', 'note'] }],
  ['coordinator', true, { categories: ['plan'], source: 'consultation' }],
  ['officer', false, { categories: all, write: all, validUntil: past }],
  ['newcomer', false, { categories: all, write: all, validFrom: '2190-01-01' }],
  // Stands in for somebody, but not in everything.
  ['newcomer', true, { categories: ['plan'], source: 'deputy' }],
  ['stranger', false, { categories: all, write: all, endedAt: past }],
]
// A grant of an organisation reaches those of its members that act for it: partners and offices.
const ofPartnerOrganisation: MemberKey[] = ['partner', 'officer', 'naturalisation']

/** Builds the world on a copy; the connection is an administrator's, who steps down to the app role per cell. */
export async function buildPolicyWorld(copy: DatabaseCopy, client: pg.Client): Promise<PolicyWorld> {
  const world = await buildWorld(copy)
  const { manager, colleague, stranger } = world.a.members
  const cases: Cases = {
    'the granted case': await beginCase(copy, manager, 'Amiri'),
    'another case': await beginCase(copy, world.a.members.newcomer, 'Dogan'),
    'case of another compartment': await beginCase(copy, stranger, 'Boral'),
    'case of another site': await beginCase(copy, world.b.members.manager, 'Celan'),
  }
  for (const site of [world.a, world.b]) await fillSite(client, site)
  await fillCase(client, manager, cases[own])
  await fillCase(client, world.a.members.newcomer, cases['another case'])
  await fillCase(client, stranger, cases['case of another compartment'])
  await fillCase(client, world.b.members.manager, cases['case of another site'])
  const begun = (site: 'a' | 'b', key: MemberKey, opening: Given['opening']): Given => {
    return { site, key, opening, counts: true, categories: all, write: all, source: 'responsibility' }
  }
  const given = [
    begun('a', 'manager', own),
    begun('a', 'colleague', own),
    begun('a', 'newcomer', 'another case'),
    begun('a', 'stranger', 'case of another compartment'),
    begun('b', 'manager', 'case of another site'),
  ]
  for (const [key, counts, wanted] of grants) {
    await grant(copy, cases[own], world.a.members[key], wanted)
    const reached = wanted.organisation ? ofPartnerOrganisation : [key]
    given.push(...reached.map((one): Given => ({ site: 'a', key: one, opening: own, counts, ...wanted })))
  }
  await asMember(copy, manager, (inside) =>
    inside.query("select gate.begin_deputyship($1, '2199-01-01')", [colleague.ref]),
  )
  const situations = (['a', 'b'] as const).flatMap((site) =>
    (Object.keys(world[site].members) as MemberKey[]).flatMap((key) =>
      openings.map((opening): Situation => ({ site, key, member: world[site].members[key], opening })),
    ),
  )
  // Lines of a grant that ran out and that nobody has rewritten since.
  await client.query(
    `insert into app.case_list (site_id, grantee_id, case_id, case_ref, level, source_kind, status, phase, opened_on, updated_at, valid_until)
     select site_id, $2, case_id, case_ref, level, source_kind, status, phase, opened_on, updated_at, $3
     from app.case_list where grantee_id = $1 and case_id = $4 returning 1`,
    [manager.membership, world.a.members.officer.membership, past, cases[own].caseId],
  )
  await client.query(
    `insert into app.transition_list (site_id, grantee_id, transition_id, transition_ref, case_id, case_ref, lane, kind, trigger_on, missing_documents, state, valid_until)
     select site_id, $2, transition_id, transition_ref, case_id, case_ref, lane, kind, trigger_on, missing_documents, state, $3
     from app.transition_list where grantee_id = $1 and case_id = $4 returning 1`,
    [manager.membership, world.a.members.officer.membership, past, cases[own].caseId],
  )
  const columns = await plainColumns(copy)
  const rows = new Map<string, Row[]>()
  for (const { table } of heads) rows.set(table, await everything(client, table))
  return { world, cases, situations, client, given, rows, columns }
}

const everything = async (client: pg.Client, table: string) =>
  (await client.query<{ row: Row }>(`select to_jsonb(t) as row from app.${table} t`)).rows.map(
    ({ row }) => row,
  )

const plainColumns = (copy: DatabaseCopy) =>
  asAdmin(copy, async (client) => {
    const { rows } = await client.query<{ name: string; columns: string[] }>(
      `select attrelid::regclass::text as name, array_agg(quote_ident(attname)) as columns from pg_attribute
       where attrelid::regclass::text like 'app.%' and attnum > 0 and not attisdropped and attgenerated = '' group by 1`,
    )
    return new Map(rows.map((row) => [row.name.replaceAll(/^app\.|"/g, ''), row.columns]))
  })

/** Enters a situation as the app role, does `work`, takes everything back. Policies can be spoilt for the occasion. */
export async function inSituation<T>(
  { client, cases }: PolicyWorld,
  { member, opening }: Situation,
  spoil: string,
  work: () => Promise<T>,
): Promise<T> {
  await client.query('begin')
  try {
    if (spoil) await client.query(spoil)
    await client.query('set local role nahtlos_app')
    if (!(await enter(client, member))) throw new Error('the member could not enter')
    if (opening !== 'no case') await client.query("select gate.open_case($1, 'plan')", [cases[opening].ref])
    return await work()
  } finally {
    await client.query('rollback')
  }
}

/** Runs one statement in a savepoint; answers rows or the code of the refusal, and leaves nothing behind. */
export async function attempt(client: pg.Client, sql: string, values: unknown[] = []) {
  await client.query('savepoint attempt')
  const answer = await client.query<{ row: Row }>(sql, values).then(
    (result) => ({ code: '', count: result.rowCount ?? 0, rows: result.rows }),
    (error: { code: string }) => ({ code: error.code, count: 0, rows: [] }),
  )
  await client.query('rollback to savepoint attempt')
  return answer
}

/** The rows of a table that the model lets a situation act on with a verb. */
export function expectedRows(
  world: PolicyWorld,
  situation: Situation,
  table: string,
  verb: Verb,
  rows?: Row[],
): Row[] {
  const head = heads.find((one) => one.table === table)!
  const open = opened(situation, world.cases, world.given)
  return (rows ?? world.rows.get(table)!).filter((row) => allowed(head, verb, situation.member, open, row))
}
