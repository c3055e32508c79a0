import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asAdmin, type DatabaseCopy, freshDatabase } from '../support/database-copy.ts'
import { beginCase, type BuiltCase, grant } from '../support/database-cases.ts'
import { asMember, buildWorld, type World } from '../support/database-world.ts'

let copy: DatabaseCopy
let world: World
let built: BuiltCase
let other: BuiltCase

beforeAll(async () => {
  copy = await freshDatabase()
  world = await buildWorld(copy)
  built = await beginCase(copy, world.a.members.manager!, 'Amiri')
  other = await beginCase(copy, world.a.members.stranger!, 'Boral')
})
afterAll(() => copy.drop())

const count = async (
  client: { query: (text: string, values: unknown[]) => Promise<{ rows: { n: number }[] }> },
  table: string,
  site: string,
) =>
  Number(
    (await client.query(`select count(*)::int as n from app.${table} where site_id = $1`, [site])).rows[0]!.n,
  )

describe('a case is opened, not queried', () => {
  test('before opening nothing of any case is visible, after it only this one', async () => {
    await asMember(copy, world.a.members.manager!, async (client) => {
      expect(await count(client, 'plan_step', world.a.id)).toBe(0)
      expect(await count(client, 'person_identity', world.a.id)).toBe(0)
      await client.query('select gate.open_case($1, $2)', [built.ref, 'plan'])
      expect(await count(client, 'plan_step', world.a.id)).toBe(1)
      expect(await count(client, 'person_identity', world.a.id)).toBe(1)
    })
  })

  test('a refused opening answers nothing, raises nothing and leaves exactly one entry', async () => {
    const before = await refusals(world.a.id)
    await asMember(copy, world.a.members.manager!, async (client) => {
      const { rowCount } = await client.query('select * from gate.open_case($1, $2)', [other.ref, 'plan'])
      expect(rowCount).toBe(0)
      expect(await count(client, 'plan_step', world.a.id)).toBe(0)
    })
    expect(await refusals(world.a.id)).toBe(before + 1)
  })

  test('an id of another site leaves its entry in the caller’s own site only', async () => {
    const [a, b] = [await refusals(world.a.id), await refusals(world.b.id)]
    await asMember(copy, world.b.members.manager!, (client) =>
      client.query('select * from gate.open_case($1, $2)', [built.ref, 'plan']),
    )
    expect([await refusals(world.a.id), await refusals(world.b.id)]).toEqual([a, b + 1])
  })

  test('a second case in one transaction is a fault of the program', async () => {
    await expect(
      asMember(copy, world.a.members.manager!, async (client) => {
        await client.query('select gate.open_case($1, $2)', [built.ref, 'plan'])
        await client.query('select gate.open_case($1, $2)', [built.ref, 'plan'])
      }),
    ).rejects.toMatchObject({ code: '55000' })
  })

  test('two grants together give no right to write that neither of them gave', async () => {
    const partner = world.a.members.partner!
    await grant(copy, built, partner, { categories: ['contact'], write: ['contact'] })
    await grant(copy, built, partner, { categories: ['identity'] })
    await asMember(copy, partner, async (client) => {
      const { rows } = await client.query<{ categories: string[]; write: string[] }>(
        'select categories, write_categories as write from gate.open_case($1, $2)',
        [built.ref, 'plan'],
      )
      expect(rows[0]!.categories.toSorted()).toEqual(['contact', 'identity'])
      expect(rows[0]!.write).toEqual(['contact'])
      expect(await count(client, 'plan_step', world.a.id)).toBe(0)
      const changed = await client.query(
        "update app.person_identity set family_name = 'X' where site_id = $1",
        [world.a.id],
      )
      expect(changed.rowCount).toBe(0)
    })
  })

  test.each([
    ['run out', { categories: ['plan'], validUntil: '2026-01-02' }],
    ['ended', { categories: ['plan'], endedAt: '2026-01-02' }],
    ['not begun', { categories: ['plan'], validFrom: '2200-01-01' }],
  ])('a grant that has %s opens nothing', async (_words, wanted) => {
    await grant(copy, built, world.a.members.officer!, wanted)
    await asMember(copy, world.a.members.officer!, async (client) => {
      expect((await client.query('select * from gate.open_case($1, $2)', [built.ref, 'plan'])).rowCount).toBe(
        0,
      )
    })
  })

  test('a row for another case is refused by the policy', async () => {
    await expect(
      asMember(copy, world.a.members.manager!, async (client) => {
        await client.query('select gate.open_case($1, $2)', [built.ref, 'plan'])
        await client.query(
          "insert into app.plan_step (site_id, case_id, plan_id, person_id, step_code, title, agency_kind) values ($1, $2, $3, $4, 'x', 'xx', 'KI')",
          [world.a.id, other.caseId, other.planId, other.personId],
        )
      }),
    ).rejects.toMatchObject({ code: '42501' })
  })
})

describe('a case is born open', () => {
  test('a person of another compartment cannot be taken, and nothing is written', async () => {
    const before = await cases()
    await asMember(copy, world.a.members.manager!, async (client) => {
      const { rows } = await client.query<{ refused: string }>(
        "select refused from gate.begin_case($1, '2026-01-01', 'self')",
        [other.personRef],
      )
      expect(rows[0]!.refused).toBe('unknown')
    })
    expect(await cases()).toBe(before)
  })

  test('an open case of the person is named by its responsible post', async () => {
    await asMember(copy, world.a.members.colleague!, async (client) => {
      const { rows } = await client.query<{ refused: string; title: string }>(
        "select refused, responsible_title as title from gate.begin_case($1, '2026-01-01', 'self')",
        [built.personRef],
      )
      expect(rows[0]).toEqual({ refused: 'has_open_case', title: world.a.members.manager!.title })
    })
  })

  test('only case managers begin cases', async () => {
    await asMember(copy, world.a.members.coordinator!, async (client) => {
      const { rows } = await client.query<{ refused: string }>(
        "select refused from gate.begin_case(null, '2026-01-01', 'self')",
      )
      expect(rows[0]!.refused).toBe('role')
    })
  })

  test('no row joins a person and a case of two compartments, whoever writes it', async () => {
    await expect(
      asAdmin(copy, (client) =>
        client.query(
          "insert into app.case_participant (site_id, case_id, organisation_id, person_id, valid) values ($1, $2, $3, $4, '(,)')",
          [world.a.id, built.caseId, world.a.organisations[0], other.personId],
        ),
      ),
    ).rejects.toMatchObject({ code: '23503' })
  })
})

describe('at the same time', () => {
  test('two members admit the same person at once: one case, the other is told who has it', async () => {
    const closed = await beginCase(copy, world.a.members.manager, 'Efe')
    await asAdmin(copy, (client) =>
      client.query("update app.case set status = 'closed', phase = 'closed' where case_id = $1", [
        closed.caseId,
      ]),
    )
    const { manager, colleague, newcomer } = world.a.members
    const answers = await Promise.all(
      [manager, colleague, newcomer, manager, colleague, newcomer].map((member) =>
        asMember(copy, member, async (client) => {
          const { rows } = await client.query<{ refused: string | null; title: string | null }>(
            "select refused, responsible_title as title from gate.begin_case($1, '2026-02-01', 'self')",
            [closed.personRef],
          )
          // Long enough for all six to stand at the door.
          await client.query('select pg_sleep(0.05)')
          return { ...rows[0]!, member: member.title }
        }),
      ),
    )
    const winners = answers.filter(({ refused }) => refused === null)
    expect(winners).toHaveLength(1)
    for (const { refused, title } of answers.filter((answer) => answer.refused !== null))
      expect([refused, title]).toEqual(['has_open_case', winners[0]!.member])
  })
})

test('a stub says that it is one and shows no more than its categories', async () => {
  const { partner } = world.a.members
  const stubbed = await beginCase(copy, world.a.members.manager, 'Farah')
  await grant(copy, stubbed, partner, { categories: ['contact'], level: 'stub' })
  await asMember(copy, partner, async (client) => {
    const { rows } = await client.query<{ level: string }>('select level from gate.open_case($1, $2)', [
      stubbed.ref,
      'plan',
    ])
    expect(rows.map(({ level }) => level)).toEqual(['stub'])
    expect(await count(client, 'person_contact', world.a.id)).toBe(1)
    expect(await count(client, 'person_identity', world.a.id)).toBe(0)
    expect(await count(client, 'plan_step', world.a.id)).toBe(0)
  })
})

const refusals = (site: string) =>
  asAdmin(
    copy,
    async (client) =>
      (
        await client.query<{ n: number }>(
          "select count(*)::int as n from app.audit_entry where site_id = $1 and outcome = 'refused'",
          [site],
        )
      ).rows[0]!.n,
  )
const cases = () =>
  asAdmin(
    copy,
    async (client) =>
      (await client.query<{ n: number }>('select count(*)::int as n from app.case')).rows[0]!.n,
  )
