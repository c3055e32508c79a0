import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addName } from '../../../src/features/persons/commands/add-name.server.ts'
import { addResource } from '../../../src/features/assessment/commands/add-resource.server.ts'
import { addStep } from '../../../src/features/plan/commands/add-step.server.ts'
import { type BuiltCase, grant } from '../../support/database-cases.ts'
import { asAdmin } from '../../support/database-copy.ts'
import { asMember } from '../../support/database-world.ts'
import { mergeWorld } from './merge-world.ts'

let at: Awaited<ReturnType<typeof mergeWorld>>
beforeAll(async () => void (at = await mergeWorld()))
afterAll(() => at.copy.drop())

const done = { ok: true }
const seed = Number(process.env.FAST_CHECK_SEED ?? Date.now() % 1_000_000)
/** What shows a person somewhere by name and is written anew from the rows that count, and what the merge keeps of itself. */
const lists =
  /^(audit_|outbox_event|command_receipt|person_merge$|contact_before_merge$|person$|case_list$|transition_list$)/

test('a merge changes no row about either person but the pointer of one', async () => {
  const [one, other] = [await at.admit('Amiri'), await at.admit('Amiry')]
  const before = await at.digests(lists)
  expect(await at.merge(one, other)).toMatchObject(done)
  expect(await at.digests(lists)).toEqual(before)
  const pointers = await asAdmin(at.copy, (client) =>
    client.query('select person_id, merged_into from app.person where merged_into is not null'),
  )
  expect(pointers.rows).toEqual([{ person_id: other.personId, merged_into: one.personId }])
  expect(await at.undo(one, (await at.standing())[0]!)).toMatchObject(done)
})

test(`merging and taking it back is as if nothing had been done (seed ${seed})`, async () => {
  const people = [
    await at.admit('Boral'),
    await at.admit('Borál'),
    await at.admit('Borall'),
    await at.admit('Bohral'),
  ]
  const before = await at.digests()
  const step = fc.record({
    from: fc.nat(3),
    other: fc.nat(3),
    stands: fc.constantFrom('own', 'other'),
  })
  let merged = 0
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 5 }), async (steps) => {
      for (const { from, other, stands } of steps) {
        const answer = await at.merge(people[from]!, people[other]!, { stands })
        if (answer.ok) merged += 1
      }
      // The latest first: what was merged on is parted first.
      for (const ref of await at.standing()) {
        const answers = []
        for (const one of people) answers.push((await at.undo(one, ref)).ok)
        expect(answers).toContain(true)
      }
      expect(await at.digests()).toEqual(before)
    }),
    { numRuns: 12, seed },
  )
  expect(merged).toBeGreaterThan(6)
})

test('merged persons are one in the search, in the lists and in both cases', async () => {
  const [one, other] = [await at.admit('Celik'), await at.admit('Dschelik')]
  expect(await at.merge(one, other, { stands: 'other' })).toMatchObject(done)
  for (const word of ['celik', 'dschelik'])
    expect((await at.found([word])).map((hit) => hit.display_name.split(' ')[0])).toEqual(['Dschelik'])
  for (const built of [one, other]) {
    const shown = await asMember(at.copy, at.manager, async (client) => {
      await client.query("select gate.open_case($1, '')", [built.ref])
      const { rows } = await client.query<{ persons: string[]; facts: number }>(
        'select app.person_ids() as persons, (select count(*) from app.person_fact) as facts',
      )
      const list = await client.query<{ display_name: string }>(
        'select display_name from app.case_list where case_id = $1',
        [built.caseId],
      )
      return { ...rows[0]!, name: list.rows[0]!.display_name.split(' ')[0] }
    })
    // Whoever takes part in the case stands first: what is written is written about them.
    expect(shown.persons[0]).toBe(built.personId)
    expect(shown.persons.toSorted()).toEqual([one.personId, other.personId].toSorted())
    expect(shown.facts).toBe(8)
    expect(shown.name).toBe('Dschelik')
  }
  const refused = await asMember(at.copy, at.manager, (client) =>
    client.query("select refused from gate.begin_case($1, '2026-01-01', 'self')", [one.personRef]),
  )
  expect(refused.rows[0]).toEqual({ refused: 'has_open_case' })
  expect(await at.undo(one, (await at.standing())[0]!)).toMatchObject(done)
})

test('what was written since is given to one of the two, row by row', async () => {
  const [one, other] = [await at.admit('Demir'), await at.admit('Demirr')]
  expect(await at.merge(one, other)).toMatchObject(done)
  const [merge] = await at.standing()
  const inCase = { caseRef: one.ref }
  const resource = { kind: 'language', title: 'Arabisch', since: '2026-03-01', life_domains: ['SPRACHE'] }
  expect(await at.program.send(at.manager, addResource, resource, inCase)).toMatchObject(done)
  expect(
    await at.program.send(at.manager, addName, { kind: 'former', name: 'Эрнеста' }, { caseRef: other.ref }),
  ).toMatchObject(done)
  const written = await at.written(one, merge!)
  expect(written.map(({ kind, of_merged }) => [kind, of_merged])).toEqual([
    ['resource', false],
    ['name', true],
  ])
  const [first, second] = written.map(({ id }) => id)
  // Crosswise to where each was written.
  expect(await at.undo(one, merge!, { seen: [first, second], of_merged: [first] })).toMatchObject(done)
  const owners = await asAdmin(at.copy, (client) =>
    client.query(
      `select (select person_id from app.person_resource where id = $1) as resource, (select person_id from app.person_name where id = $2) as name`,
      [first, second],
    ),
  )
  expect(owners.rows[0]).toEqual({ resource: other.personId, name: one.personId })
  // The name is searched where it went.
  expect((await at.found(['ernesta'])).map((hit) => hit.display_name.split(' ')[0])).toEqual(['Demir'])
})

test('a rating given to the other person follows what stands there under the same word, not under another', async () => {
  const [one, other] = [await at.admit('Yilmazer'), await at.admit('Yilmazzer')]
  const rate = (person: string, word: string) =>
    asAdmin(at.copy, (client) =>
      client.query(
        `insert into app.person_need (site_id, person_id, category, life_domain, life_domain_local, answer, rating, urgency, assessed_on, recorded_by)
         values ($1, $2, 'education_work', 'SCHULE', $3, 'known', 2, 'soon', '2026-03-01', $4)`,
        [at.manager.site, person, word, at.manager.membership],
      ),
    )
  await rate(other.personId, 'schule')
  await rate(other.personId, 'nachhilfe')
  expect(await at.merge(one, other)).toMatchObject(done)
  const [merge] = await at.standing()
  await rate(one.personId, 'nachhilfe')
  const [need] = await at.written(one, merge!)
  expect(await at.undo(one, merge!, { seen: need!.id, of_merged: need!.id })).toMatchObject(done)
  const { rows } = await asAdmin(at.copy, (client) =>
    client.query(
      `select life_domain_local as word, id = $2 as given from app.person_need
         where person_id = $1 and life_domain = 'SCHULE' and superseded_by is null order by 1`,
      [other.personId, need!.id],
    ),
  )
  expect(rows).toEqual([
    { word: 'nachhilfe', given: true },
    { word: 'schule', given: false },
  ])
})

test('what is written while somebody decides is asked for before the merge is taken back', async () => {
  const [one, other] = [await at.admit('Ergin'), await at.admit('Ergyn')]
  expect(await at.merge(one, other)).toMatchObject(done)
  const [merge] = await at.standing()
  expect(
    await at.program.send(at.manager, addName, { kind: 'former', name: 'Ergün' }, { caseRef: one.ref }),
  ).toMatchObject(done)
  expect(await at.undo(one, merge!, { seen: [] })).toMatchObject({ refusal: { kind: 'conflict' } })
  expect(await at.standing()).toContain(merge)
  const [name] = await at.written(one, merge!)
  expect(await at.undo(one, merge!, { seen: name!.id })).toMatchObject(done)
})

test('an office that was let into one case sees no more of the person because of a merge', async () => {
  const [one, other] = [await at.admit('Gashi'), await at.admit('Gaschi')]
  const { officer } = at.world.a.members
  await grant(at.copy, one, officer, { categories: ['identity', 'residence'] })
  const look = () =>
    asMember(at.copy, officer, async (client) => {
      await client.query("select gate.open_case($1, '')", [one.ref])
      const { rows } = await client.query(
        `select app.person_ids() as persons, (select string_agg(family_name, '; ') from app.person_identity) as names,
          (select count(*) from app.person_residence) as titles, (select display_name from app.case_list where case_id = $1) as listed`,
        [one.caseId],
      )
      return rows[0]
    })
  // A grant that came past the functions has no line yet.
  expect(await at.undo(one, (await mergedOnce(one, other))!)).toMatchObject(done)
  const before = await look()
  expect(before!.persons).toEqual([one.personId])
  expect(before!.listed).toMatch(/^Gashi/)
  const merge = await mergedOnce(one, other)
  expect(await look()).toEqual(before)
  expect(await at.undo(one, merge!)).toMatchObject(done)
})

const mergedOnce = async (one: BuiltCase, other: BuiltCase) => {
  expect(await at.merge(one, other, { stands: 'other' })).toMatchObject(done)
  return (await at.standing())[0]
}

test('a step in the case of a merged person keeps its own trace', async () => {
  const [one, other] = [await at.admit('Fidan'), await at.admit('Phidan')]
  expect(await at.merge(one, other)).toMatchObject(done)
  const step = { step_code: 'other', title: 'Talk', due: '2099-02-01' }
  expect(await at.program.send(at.manager, addStep, step, { caseRef: other.ref })).toMatchObject(done)
  const { rows } = await asAdmin(at.copy, (client) =>
    client.query('select distinct person_id from app.plan_step where case_id = $1', [other.caseId]),
  )
  expect(rows).toEqual([{ person_id: other.personId }])
  expect(await at.undo(other, (await at.standing())[0]!)).toMatchObject(done)
})
