import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { BuiltCase } from '../../support/database-cases.ts'
import { asAdmin } from '../../support/database-copy.ts'
import { asMember } from '../../support/database-world.ts'
import { mergeWorld } from './merge-world.ts'

let at: Awaited<ReturnType<typeof mergeWorld>>
beforeAll(async () => void (at = await mergeWorld()))
afterAll(() => at.copy.drop())

const entries = () =>
  asAdmin(
    at.copy,
    async (client) =>
      (
        await client.query<{ action: string; outcome: string }>(
          "select action, outcome from app.audit_entry where action like 'person%' order by recorded_at",
        )
      ).rows,
  )
const lastEntry = async (since: number) => (await entries()).slice(since)

test('a person of another compartment, of another site and one that does not exist are refused alike', async () => {
  const own = await at.admit('Gül')
  const strange = await at.admit('Gül', at.world.a.members.stranger)
  const far = await at.admit('Gül', at.world.b.members.manager)
  const answers = []
  for (const personRef of [strange.personRef, far.personRef, randomUUID()]) {
    const before = (await entries()).length
    answers.push(await at.merge(own, { ...own, personRef }))
    expect(await lastEntry(before)).toEqual([{ action: 'person.merge', outcome: 'refused' }])
  }
  expect(answers[0]).toEqual({ ok: false, refusal: { kind: 'unseen' } })
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
  expect(await at.standing()).toEqual([])
})

test('a person whose open case the caller may not open is refused with the post to ask', async () => {
  const own = await at.admit('Hakim')
  const closed = await at.admit('Hakimi', at.world.a.members.newcomer)
  const answer = await at.merge(own, closed)
  expect(answer).toMatchObject({ ok: false, refusal: { kind: 'invalid' } })
  expect(JSON.stringify(answer)).toContain(at.world.a.members.newcomer.title)
  const looked = await asMember(at.copy, at.manager, async (client) => {
    await client.query("select gate.open_case($1, '')", [own.ref])
    return client.query('select reach, family_name, birth_date from gate.compare_person($1)', [
      closed.personRef,
    ])
  })
  expect(looked.rows).toEqual([{ reach: 'other_case', family_name: null, birth_date: null }])
})

test('nobody is merged with itself, nor twice', async () => {
  const [one, other] = [await at.admit('Ilic'), await at.admit('Ilitsch')]
  expect(await at.merge(one, one)).toMatchObject({ refusal: { kind: 'conflict' } })
  expect(await at.merge(one, other)).toMatchObject({ ok: true })
  expect(await at.merge(one, other)).toMatchObject({ refusal: { kind: 'conflict' } })
  expect(await at.merge(other, one)).toMatchObject({ refusal: { kind: 'conflict' } })
})

test('an earlier merge is taken back after the later one only', async () => {
  const people = [await at.admit('Jovic'), await at.admit('Yovic'), await at.admit('Jowitsch')] as const
  expect(await at.merge(people[1], people[0])).toMatchObject({ ok: true })
  const [first] = await at.standing()
  expect(await at.merge(people[2], people[1])).toMatchObject({ ok: true })
  const [second] = await at.standing()
  expect(await at.undo(people[0], first!)).toMatchObject({ refusal: { kind: 'conflict' } })
  expect(await at.undo(people[0], second!)).toMatchObject({ ok: true })
  expect(await at.undo(people[0], first!)).toMatchObject({ ok: true })
  expect(await at.undo(people[0], first!)).toEqual({ ok: false, refusal: { kind: 'unseen' } })
})

test('two who merge crosswise at once end with one person', async () => {
  const [one, other] = [await at.admit('Kaya'), await at.admit('Kaja')]
  const mergeIn = async (client: pg.Client, from: BuiltCase, into: BuiltCase) => {
    await client.query("select gate.open_case($1, '')", [from.ref])
    const { rows } = await client.query<{ refused: string | null }>(
      "select refused from gate.merge_persons($1, $2, 'own', 'The same human')",
      [from.personId, into.personRef],
    )
    return rows[0]!.refused
  }
  let second: Promise<string | null>
  const first = await asMember(at.copy, at.manager, async (client) => {
    const refused = await mergeIn(client, one, other)
    // The other one begins before this one is kept, and has to wait for it.
    second = asMember(at.copy, at.manager, (late) => mergeIn(late, other, one))
    await new Promise((done) => setTimeout(done, 500))
    return refused
  })
  expect([first, await second!]).toEqual([null, 'same'])
  const { rows } = await asAdmin(at.copy, (client) =>
    client.query('select 1 from app.person where person_id = any($1) and merged_into is not null', [
      [one.personId, other.personId],
    ]),
  )
  expect(rows).toHaveLength(1)
})

test('a row that was not written since the merge cannot be given away', async () => {
  const [one, other] = [await at.admit('Lulaj'), await at.admit('Lulai')]
  expect(await at.merge(one, other)).toMatchObject({ ok: true })
  const [merge] = await at.standing()
  const { rows } = await asAdmin(at.copy, (client) =>
    client.query<{ id: string }>('select id from app.person_fact where person_id = $1', [one.personId]),
  )
  const answer = await at.undo(one, merge!, { seen: [], of_merged: rows[0]!.id })
  expect(answer).toMatchObject({ refusal: { kind: 'conflict' } })
})

test('roles without case work merge nobody', async () => {
  const [one, other] = [await at.admit('Mutlu'), await at.admit('Mutloo')]
  for (const key of ['coordinator', 'partner', 'assistant', 'admin'] as const)
    expect(await at.merge(one, other, {}, at.world.a.members[key])).toMatchObject({
      refusal: { kind: 'forbidden' },
    })
})
