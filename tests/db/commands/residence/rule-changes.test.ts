import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { z } from 'zod'
import { readCategories } from '#domain/residence/facts/read-categories.ts'
import type { CaseCommand, Command } from '#platform/command-types.ts'
import { decideRuleChange } from '../../../../src/features/residence/commands/decide-rule-change.server.ts'
import { proposeRuleChange } from '../../../../src/features/residence/commands/propose-rule-change.server.ts'
import { recordStatus } from '../../../../src/features/residence/commands/record-status.server.ts'
import { watchPathways } from '../../../../src/features/residence/commands/watch-pathways.server.ts'
import { evaluatePathways } from '../../../../src/features/residence/index.ts'
import { beginCase, type BuiltCase, grant } from '../../../support/database-cases.ts'
import { asAdmin, type DatabaseCopy, freshDatabase } from '../../../support/database-copy.ts'
import { asMember, buildWorld, type Member, type World } from '../../../support/database-world.ts'
import { programOn } from '../../../support/program-on-copy.ts'

let copy: DatabaseCopy
let world: World
let program: ReturnType<typeof programOn>
let built: BuiltCase
beforeAll(async () => {
  copy = await freshDatabase()
  world = await buildWorld(copy)
  program = programOn(copy)
  built = await beginCase(copy, world.a.members.manager, `Amiri ${randomUUID().slice(0, 8)}`)
})
afterAll(() => copy.drop())

const query = async <Row>(sql: string, values: unknown[] = []) =>
  (await asAdmin(copy, (client) => client.query(sql, values))).rows as Row[]
const inCase = <Schema extends z.ZodType>(command: CaseCommand<Schema>, input: object) =>
  program.send(world.a.members.manager, command, { ...input }, { caseRef: built.ref })
const send = <Schema extends z.ZodType>(member: Member, command: Command<Schema>, input: object) =>
  program.send(member, command, { ...input })
const proposal = {
  kind: 'setting',
  target: 'predominant_percent',
  value: '60',
  valid_from: '2026-01-01',
  reason: 'Absprache mit der Ausländerbehörde vom 3.11.2026',
}
const changes = () =>
  query<{ ref: string; state: string; looked: number; affected: number; effects: object }>(
    'select ref, state, looked, affected, effects from app.rule_change order by proposed_at',
  )
const ownCases = (member: Member, change: string) =>
  asMember(copy, member, async (client) => {
    const { rows } = await client.query<{ case_ref: string }>(
      'select case_ref from gate.my_cases_under_change($1)',
      [change],
    )
    return rows.map((row) => row.case_ref)
  })
const listsFollow = () =>
  asMember(copy, world.a.members.manager, async (client) => {
    await client.query("select gate.open_case($1, '')", [built.ref])
    await client.query('select gate.refresh_case_list()')
  })
const refusedFields = (answer: Awaited<ReturnType<typeof send>>) =>
  !answer.ok && 'refusal' in answer && answer.refusal.kind === 'invalid'
    ? Object.keys(answer.refusal.fields)
    : answer

test('two people stand behind a change, who have seen what it would change; then it holds', async () => {
  const { coordinator, manager } = world.a.members
  const decider = world.a.members.officer
  await inCase(recordStatus, {
    person: '',
    status: 'AE 25(2)S1',
    from: '2015-01-01',
    until: '',
    source: 'document',
  })
  const facts: [string, string, string][] = [
    ['livelihood', 'livelihood.coverage_percent', '55'],
    ['language', 'language.level', 'B1'],
    ['residence', 'civics.lid', 'yes'],
    ['residence', 'criminal.order_concern', 'no'],
    ['education_work', 'work.employed', 'no'],
    ['education_work', 'work.other_licences_ok', 'yes'],
    ['housing', 'housing.sufficient', 'yes'],
    ['residence', 'asylum.withdrawal_notice', 'no'],
    ['residence', 'criminal.security_54', 'no'],
    ['residence', 'passport.valid', 'yes'],
    ['residence', 'criminal.ausweisungsinteresse', 'no'],
  ]
  for (const [category, key, value] of facts)
    await query(
      `insert into app.person_fact (site_id, person_id, category, key, answer, value, recorded_by)
       select site_id, person_id, $2, $3, 'known', $4, $5 from app.person where person_id = $1`,
      [built.personId, category, key, value, manager.membership],
    )
  await inCase(watchPathways, { deed: 'watch' })
  expect(await send(coordinator, proposeRuleChange, proposal)).toMatchObject({ ok: true })
  const [waiting] = await changes()
  expect(
    refusedFields(await send(decider, decideRuleChange, { change: waiting!.ref, decision: 'confirmed' })),
  ).toEqual(['decision'])
  await program.drain()
  expect(await changes()).toMatchObject([
    { state: 'proposed', looked: 1, affected: 1, effects: { 'A26-3-5': { 'open>missing': 1 } } },
  ])
  const [inTheCase] = await query<{ previews: object }>(
    'select previews from app.pathway_watch where case_id = $1',
    [built.caseId],
  )
  expect(inTheCase!.previews).toMatchObject({
    [waiting!.ref]: [{ pathway: 'A26-3-5', was: 'open', is: 'missing' }],
  })

  // Which case it is stands where somebody works in it and sees all that the rules read; nowhere else.
  const { colleague } = world.a.members
  await grant(copy, built, colleague, { categories: ['identity', 'plan'] })
  await listsFollow()
  expect(await ownCases(manager, waiting!.ref)).toEqual([built.ref])
  await grant(copy, built, decider, { categories: ['residence'] })
  await listsFollow()
  for (const member of [colleague, coordinator, decider, world.b.members.manager])
    expect(await ownCases(member, waiting!.ref)).toEqual([])
  await grant(copy, built, decider, { categories: [...readCategories] })
  await grant(copy, built, decider, { categories: [...readCategories], organisation: true })
  await listsFollow()
  expect(await ownCases(decider, waiting!.ref)).toEqual([built.ref])
  const seenBy = await query<{ membership_id: string }>(
    `select membership_id from app.audit_entry where action = 'rule_change.own_case_seen' and case_id is not null order by recorded_at`,
  )
  expect(seenBy.map((entry) => entry.membership_id)).toEqual([manager.membership, decider.membership])

  expect(
    refusedFields(await send(coordinator, decideRuleChange, { change: waiting!.ref, decision: 'confirmed' })),
  ).toEqual(['decision'])
  expect(
    await send(decider, decideRuleChange, { change: waiting!.ref, decision: 'confirmed' }),
  ).toMatchObject({ ok: true })
  await query('update app.pathway_watch set evaluated_on = evaluated_on - 1')
  await evaluatePathways()
  await program.drain()
  // What is decided is no proposal any more.
  expect(await ownCases(manager, waiting!.ref)).toEqual([])
  const [after] = await query<{ changes: object[] }>(
    'select changes from app.pathway_watch where case_id = $1',
    [built.caseId],
  )
  expect(after!.changes).toMatchObject([{ pathway: 'A26-3-5', kind: 'endangered' }])
})

test('the database holds it too: nobody confirms an own change, under whatever membership', async () => {
  const { coordinator } = world.a.members
  await send(coordinator, proposeRuleChange, { ...proposal, target: 'slight_excess_day_rates', value: '100' })
  await expect(
    query(
      `update app.rule_change set state = 'confirmed', decided_at = now(), decided_by = proposed_by, decided_account = proposed_account where state = 'proposed'`,
    ),
  ).rejects.toThrow('nobody_confirms_an_own_change')
})

test('the number of a single condition and the check of a transition go the same way', async () => {
  const { coordinator, officer } = world.a.members
  await send(coordinator, proposeRuleChange, { ...proposal, target: 'A9-TIME', value: '48' })
  const check = { ...proposal, kind: 'checked', target: 'T02', value: '0' }
  await send(coordinator, proposeRuleChange, check)
  await program.drain()
  const proposed = await query<{ ref: string; target: string }>(
    `select ref, target from app.rule_change where state = 'proposed' and target in ('A9-TIME', 'T02') order by target`,
  )
  expect(proposed.map(({ target }) => target)).toEqual(['A9-TIME', 'T02'])
  for (const { ref } of proposed)
    expect(await send(officer, decideRuleChange, { change: ref, decision: 'confirmed' })).toMatchObject({
      ok: true,
    })
  const choices = await asMember(copy, coordinator, async (client) => {
    const { rows } = await client.query(
      "select value from app.rule_change where kind = 'setting' and target = 'A9-TIME' and state = 'confirmed'",
    )
    return rows
  })
  expect(choices).toEqual([{ value: 48 }])
  for (const target of ['A9-NOTHING', 'T99'])
    expect(await send(coordinator, proposeRuleChange, { ...check, target })).toMatchObject({
      ok: false,
      refusal: { kind: 'unseen' },
    })
  expect(await send(coordinator, proposeRuleChange, { ...proposal, target: 'T02' })).toMatchObject({
    ok: false,
    refusal: { kind: 'unseen' },
  })
})

test.each([
  ['a value outside of its bounds', { value: '20' }, ['value']],
  ['no number', { value: 'viel' }, ['value']],
  ['no reason', { reason: 'kurz' }, ['reason']],
  ['a check in the future', { kind: 'checked', target: 'A9', valid_from: '2099-01-01' }, ['valid_from']],
])('%s is named at its field', async (_words, more, fields) => {
  expect(
    refusedFields(
      await send(world.a.members.coordinator, proposeRuleChange, {
        ...proposal,
        target: 'largely_predominant_percent',
        ...more,
      }),
    ),
  ).toEqual(fields)
})

test('case managers and the other site change nothing', async () => {
  expect(await send(world.a.members.manager, proposeRuleChange, proposal)).toMatchObject({ ok: false })
  const [waiting] = (await changes()).filter(({ state }) => state === 'proposed')
  const answer = await send(world.b.members.coordinator, decideRuleChange, {
    change: waiting!.ref,
    decision: 'declined',
  })
  expect(answer).toMatchObject({ ok: false, refusal: { kind: 'unseen' } })
})
