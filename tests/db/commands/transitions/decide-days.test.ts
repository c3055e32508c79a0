import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { today } from '#platform/clock.server.ts'
import { decideDays } from '../../../../src/features/transitions/commands/decide-days.server.ts'
import { recordTransition } from '../../../../src/features/transitions/commands/record-transition.server.ts'
import { type BuiltCase, grant } from '../../../support/database-cases.ts'
import { type AxisWorld, axisWorld, bothAfterReading, fieldsOf } from './axis-world.ts'

let at: AxisWorld
let built: BuiltCase
let transition: string
const other = {
  old_ends: '2026-03-20',
  new_begins: '2026-05-01',
  reason: 'The office paid by the half month',
}
const back = { days: 'rule', old_ends: '', new_begins: '', reason: 'The office corrected its notice' }
beforeAll(async () => void (at = await axisWorld()))
beforeEach(async () => {
  built = await at.begin()
  const event = {
    kind: 'T02',
    from: 'ASYLBLG3',
    to: 'SGB2',
    trigger_on: '2026-03-10',
    applied_on: '2026-03-12',
  }
  expect(await at.send(built, recordTransition, event)).toMatchObject({ ok: true })
  transition = (await stored()).ref
})
afterAll(() => at.copy.drop())

type Row = { ref: string; old: string | null; new: string | null; reason: string | null; version: number }
const stored = async () =>
  (
    await at.rows<Row & { by: string | null; on: string | null; due: string[] }>(
      `select ref, override_old_ends::text as old, override_new_begins::text as new, override_reason as reason, version,
        overridden_by as by, overridden_on::text as "on", (select array_agg(distinct w.due::text) from app.work_item w
          where w.kind = 'transition_gap' and w.source_id = t.id) as due from app.transition t where case_id = $1`,
      [built.caseId],
    )
  )[0]!
const decide = (
  version: string,
  more: Record<string, unknown> = other,
  member = at.manager,
  key = randomUUID(),
) => at.send(built, decideDays, { transition, version, ...more }, member, key)
const actions = async () =>
  (
    await at.rows<{ action: string }>(
      "select action from app.audit_entry where case_id = $1 and action like 'transition.rule%' order by id",
      [built.caseId],
    )
  ).map(({ action }) => action)
/** How often the chain of the person was told that a rule did not hold. */
const findings = async () =>
  (
    await at.rows(
      `select 1 from app.chain_event e join app.trace_key k on k.site_id = e.site_id and k.key = e.trace_key and k.kind = 'case'
       where k.source_id = $1 and e.step_code = 'rule_overridden'`,
      [built.caseId],
    )
  ).length

test('other days are laid down later, changed, and taken back: due, lists and the finding follow', async () => {
  // By the rule the gap would begin on 1 April.
  expect(await stored()).toMatchObject({ old: null, due: ['2026-04-01'] })
  expect(await decide('1')).toMatchObject({ ok: true })
  const by = { by: at.manager.membership, on: today().toString() }
  expect(await stored()).toMatchObject({
    old: '2026-03-20',
    new: '2026-05-01',
    reason: other.reason,
    due: ['2026-03-21'],
    ...by,
  })
  expect(await decide('2', { ...other, old_ends: '2026-03-25' })).toMatchObject({ ok: true })
  expect(await stored()).toMatchObject({ old: '2026-03-25', due: ['2026-03-26'] })
  expect(await findings()).toBe(2)
  expect(await decide('3', back)).toMatchObject({ ok: true })
  expect(await stored()).toMatchObject({
    old: null,
    new: null,
    reason: back.reason,
    due: ['2026-04-01'],
    ...by,
  })
  expect(
    await at.rows('select override_old_ends as old from app.transition_list where case_id = $1', [
      built.caseId,
    ]),
  ).toEqual([{ old: null }])
  expect(await findings()).toBe(2)
  expect(await actions()).toEqual([
    'transition.rule_overridden',
    'transition.rule_overridden',
    'transition.rule_followed',
  ])
})

test.each([
  ['no reason', { ...other, reason: '' }, 'reason'],
  ['a reason of nine letters', { ...other, reason: 'too short' }, 'reason'],
  ['no day at all', { ...other, old_ends: '', new_begins: '' }, 'old_ends'],
  ['the days of the rule itself', { ...other, old_ends: '2026-03-31', new_begins: '2026-04-01' }, 'old_ends'],
  ['a day that does not exist', { ...other, old_ends: '31.02.2026' }, 'old_ends'],
  ['the rule that counts already', back, 'days'],
])('deciding with %s is refused at its field and changes nothing', async (_words, wrong, field) => {
  expect(fieldsOf(await decide('1', wrong))).toEqual([field])
  expect(await stored()).toMatchObject({ old: null, reason: null, version: 1 })
  expect(await actions()).toEqual([])
})

test('taking back needs a reason too', async () => {
  await decide('1')
  expect(fieldsOf(await decide('2', { ...back, reason: '' }))).toEqual(['reason'])
  expect(await stored()).toMatchObject({ old: '2026-03-20' })
})

test('two who decide at once: one is done, the other sees both states; a form that is sent twice decides once', async () => {
  const answers = await bothAfterReading(at.copy, 'transition', transition, () => [
    decide('1'),
    decide('1', { ...other, old_ends: '2026-03-25' }),
  ])
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  const [mine, theirs] = answers[0].ok ? ['25.03.2026', '20.03.2026'] : ['20.03.2026', '25.03.2026']
  const differences = expect.arrayContaining([expect.objectContaining({ mine, theirs })])
  expect(answers.find(({ ok }) => !ok)).toMatchObject({
    refusal: { kind: 'conflict', version: 2, differences },
  })
  const key = randomUUID()
  expect(await decide('2', back, at.manager, key)).toMatchObject({ ok: true, value: { repeated: false } })
  expect(await decide('2', back, at.manager, key)).toMatchObject({ ok: true, value: { repeated: true } })
  expect(await stored()).toMatchObject({ version: 3 })
})

test('a transition that is over, who may not write living costs, other roles, another site and another case decide nothing', async () => {
  const { newcomer, partner } = at.world.a.members
  await grant(at.copy, built, newcomer, { categories: ['plan', 'livelihood'], write: ['plan'] })
  await grant(at.copy, built, partner, { categories: ['plan', 'livelihood'], write: ['livelihood'] })
  const beside = await at.begin()
  for (const [answer, kind] of [
    [await decide('1', other, newcomer), 'forbidden'],
    [await decide('1', other, partner), 'forbidden'],
    [await decide('1', other, at.world.b.members.manager), 'unseen'],
    [await decide('1', { ...other, transition: randomUUID() }), 'unseen'],
    [await at.send(beside, decideDays, { transition, version: '1', ...other }), 'unseen'],
  ] as const)
    expect(answer).toMatchObject({ ok: false, refusal: { kind } })
  await at.rows("update app.transition set state = 'dropped' where case_id = $1", [built.caseId])
  expect(fieldsOf(await decide('1'))).toEqual(['_form'])
  expect(await stored()).toMatchObject({ old: null, reason: null, version: 1 })
})
