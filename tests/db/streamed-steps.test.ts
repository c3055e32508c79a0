import fc from 'fast-check'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type CommandWorld, commandWorld } from '../support/command-world.ts'
import { asAdmin } from '../support/database-copy.ts'
import { asMember, type Member } from '../support/database-world.ts'
import { finishedSteps } from '#domain/chain/step-columns.ts'
import type { ChainFilter, ChainNotion } from '#features/chains/chain-filter.ts'

let world: CommandWorld
const uuid = (group: number, number: number) =>
  `${group}0000000-0000-4000-8000-${String(number).padStart(12, '0')}`
const everything: ChainFilter = {
  notion: 'chain',
  from: null,
  until: null,
  targetGroup: null,
  statusClass: null,
}

const event = fc.record({
  chain: fc.nat(5),
  step: fc.constantFrom('course', 'work', 'housing'),
  agency: fc.constantFrom('KI', 'JC'),
  interfaceFrom: fc.option(fc.constantFrom('KI', 'ABH')),
  day: fc.integer({ min: 0, max: 40 }),
  kind: fc.constantFrom('finished', 'finished', 'finished', 'started', 'failed', 'retracted'),
  corrects: fc.option(fc.nat(30), { freq: 2 }),
})

/** Chains of both sites: planned, finished, corrected and taken back as it comes. */
async function fill(site: string, count: number, seed: number) {
  await asAdmin(world.copy, async (client) => {
    for (const chain of [0, 1, 2, 3, 4, 5])
      await client.query(
        `insert into app.chain_trace (site_id, chain_key, started_on, target_group, status_class)
         values ($1, $2, date '2026-01-01' + $3::int, $4, 'recognised')`,
        [site, uuid(1, chain), chain * 10, chain % 2 === 0 ? 'recognised' : null],
      )
    const ids: string[] = []
    for (const one of fc.sample(event, { numRuns: count, seed })) {
      const { rows } = await client.query<{ id: string }>(
        `insert into app.chain_event (site_id, trace_key, chain_key, person_key, household_key, step_code, agency_kind, interface_from,
           occurred_on, kind, supersedes)
         values ($1, $2, $3, $4, $5, $6, $7, $8, date '2026-01-01' + $9::int, $10, $11) returning id`,
        [
          ...[
            site,
            uuid(2, one.chain % 4),
            uuid(1, one.chain),
            uuid(3, one.chain % 3),
            one.chain > 3 ? uuid(4, 1) : null,
          ],
          ...[one.step, one.agency, one.interfaceFrom, one.day, one.kind, ids[one.corrects ?? -1] ?? null],
        ],
      )
      ids.push(rows[0]!.id)
    }
  })
}

beforeAll(async () => {
  world = await commandWorld()
  const seed = Date.now() % 1_000_000
  console.log(`chain events drawn with seed ${seed}`)
  await fill(world.world.a.id, 200, seed)
  await fill(world.world.b.id, 40, seed + 1)
})
afterAll(() => world.end())

/** What the reporting role streams for a member. */
async function streamed(member: Member, filter: ChainFilter) {
  const { stepColumns } = await import('#features/chains/data/step-columns.server.ts')
  const scope = { caller: { tokenHash: member.token, requestId: 'test' } }
  return finishedSteps(await stepColumns({ scope } as unknown as Parameters<typeof stepColumns>[0], filter))
}

/** The same rows from the function that the app role calls. */
const byFunction = (member: Member, { notion, from, until, targetGroup, statusClass }: ChainFilter) =>
  asMember(world.copy, member, async (client) => {
    const { rows } = await client.query(
      `select chain, step_code as "stepCode", agency_kind as agency, interface_from as "interfaceFrom",
         occurred_on - date '1970-01-01' as day from pseudonym.chain_columns($1, $2, $3, $4, $5)`,
      [notion, from, until, targetGroup, statusClass],
    )
    return rows
  })

const entries = async (outcome: string) => {
  const { rowCount } = await asAdmin(world.copy, (client) =>
    client.query("select from app.audit_entry where action = 'chains.analysed' and outcome = $1", [outcome]),
  )
  return rowCount!
}

test.each(['chain', 'case', 'person', 'household'] satisfies ChainNotion[])(
  'streamed steps are those of the function, way = %s',
  async (notion) => {
    const { coordinator } = world.world.a.members
    for (const filter of [
      { ...everything, notion },
      { ...everything, notion, from: '2026-01-15', until: '2026-02-15' },
      { ...everything, notion, targetGroup: 'recognised' },
      { ...everything, notion, targetGroup: '-', statusClass: 'recognised' },
    ]) {
      const rows = await streamed(coordinator, filter)
      expect(rows.length).toBeGreaterThan(0)
      expect(rows).toEqual(await byFunction(coordinator, filter))
    }
  },
)

test('each streamed analysis leaves one entry, and another site stays closed', async () => {
  const before = await entries('done')
  const own = await streamed(world.world.a.members.coordinator, everything)
  expect(await entries('done')).toBe(before + 1)
  const foreign = await streamed(world.world.b.members.coordinator, everything)
  expect(foreign.length).toBeLessThan(own.length)
  expect(foreign).toEqual(await byFunction(world.world.b.members.coordinator, everything))
})

test('nobody but the coordination gets a streamed step, and asking is logged', async () => {
  const before = await entries('refused')
  for (const role of ['manager', 'supervisor', 'partner'] as const)
    expect(await streamed(world.world.a.members[role]!, everything)).toEqual([])
  expect(await entries('refused')).toBe(before + 3)
})

test('the reporting role reads no step without a session of the coordination', async () => {
  const client = new pg.Client({ connectionString: world.copy.url('reporting') })
  await client.connect()
  const read = async () => (await client.query('select from pseudonym.finished_step')).rowCount
  expect(await read()).toBe(0)
  await client.query('begin')
  await client.query('select gate.operator_at($1)', [world.world.a.id])
  expect(await read()).toBe(0)
  await client.query('rollback')
  await client.end()
})
