import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { z } from 'zod'
import type { CaseCommand } from '#platform/command-types.ts'
import type { CommandAnswer } from '#platform/command.server.ts'
import { today } from '#platform/clock.server.ts'
import { changeTransition } from '../../../../src/features/transitions/commands/change-transition.server.ts'
import { recordAgainstRule } from '../../../../src/features/transitions/commands/record-against-rule.server.ts'
import { recordTransition } from '../../../../src/features/transitions/commands/record-transition.server.ts'
import { beginCase, type BuiltCase, grant } from '../../../support/database-cases.ts'
import { asAdmin, type DatabaseCopy, freshDatabase } from '../../../support/database-copy.ts'
import { buildWorld, type Member, type World } from '../../../support/database-world.ts'
import { programOn } from '../../../support/program-on-copy.ts'

let copy: DatabaseCopy
let world: World
let program: ReturnType<typeof programOn>
let built: BuiltCase
let manager: Member
beforeAll(async () => {
  copy = await freshDatabase()
  world = await buildWorld(copy)
  program = programOn(copy)
  manager = world.a.members.manager
})
beforeEach(async () => void (built = await beginCase(copy, manager, `Amiri ${randomUUID().slice(0, 8)}`)))
afterAll(() => copy.drop())

type Row = Record<string, unknown>
const rowsOf = (sql: string, values: unknown[] = [built.caseId]) =>
  asAdmin(copy, async (client) => (await client.query<Row>(sql, values)).rows)
const send = <Schema extends z.ZodType>(
  command: CaseCommand<Schema>,
  input: Record<string, unknown>,
  member = manager,
) => program.send(member, command, input, { caseRef: built.ref })
const fieldsOf = (answer: CommandAnswer) =>
  !answer.ok && 'refusal' in answer && answer.refusal.kind === 'invalid' ? answer.refusal.fields : answer
const know = (birthDate: string | null, entryDate: string | null) =>
  asAdmin(copy, async (client) => {
    const { rows } = await client.query<{ site: string; person: string }>(
      'select site_id as site, person_id as person from app.case_participant where case_id = $1',
      [built.caseId],
    )
    const { site, person } = rows[0]!
    if (birthDate)
      await client.query(
        "update app.person_identity set birth_date = $2, birth_date_answer = 'known' where person_id = $1",
        [person, birthDate],
      )
    if (entryDate)
      await client.query(
        `insert into app.person_fact (site_id, person_id, category, key, item, answer, value, source, recorded_by)
         values ($1, $2, 'residence', 'person.entry_date', 1, 'known', $3, 'told', $4) returning 1`,
        [site, person, entryDate, manager.membership],
      )
  })

const event = {
  kind: 'T02',
  event: 'recognised_refugee',
  from: 'ASYLBLG3',
  to: 'SGB2',
  trigger_on: '2026-03-10',
}
const other = {
  old_ends: '2026-03-20',
  new_begins: '2026-05-01',
  reason: 'The office paid in the middle of the month',
}
const stored = () =>
  rowsOf(`select kind, to_code, trigger_on::text, override_old_ends::text as old, override_new_begins::text as new,
    override_reason as reason, overridden_by as by, overridden_on::text as "on", recorded_by from app.transition where case_id = $1`)

test('a proposal is taken over with the days of the rule, by the writer of every transition', async () => {
  expect(await send(recordTransition, event)).toMatchObject({ ok: true })
  expect(await stored()).toMatchObject([
    { kind: 'T02', to_code: 'SGB2', old: null, new: null, reason: null, by: null },
  ])
  expect(
    await rowsOf("select detail from app.audit_entry where case_id = $1 and action = 'transition.recorded'"),
  ).toEqual([{ detail: { kind: 'T02' } }])
})

test('other days are kept with the reason and who; lists and what is due count from them', async () => {
  expect(await send(recordAgainstRule, { ...event, ...other })).toMatchObject({ ok: true })
  expect(await stored()).toMatchObject([
    {
      old: '2026-03-20',
      new: '2026-05-01',
      reason: other.reason,
      by: manager.membership,
      on: today().toString(),
    },
  ])
  expect(
    await rowsOf(
      'select override_old_ends::text as old, override_new_begins::text as new from app.transition_list where case_id = $1',
    ),
  ).toEqual([{ old: '2026-03-20', new: '2026-05-01' }])
  // By the rule the gap would begin on 1 April.
  expect(
    await rowsOf(
      "select distinct due::text from app.work_item where case_id = $1 and kind = 'transition_gap'",
    ),
  ).toEqual([{ due: '2026-03-21' }])
})

test('an override leaves its entry in the log and its event in the chain of the person, without the reason', async () => {
  await send(recordAgainstRule, { ...event, ...other })
  const audit = await rowsOf(
    "select action, detail from app.audit_entry where case_id = $1 and action like 'transition.%'",
  )
  expect(audit).toEqual([{ action: 'transition.rule_overridden', detail: { kind: 'T02' } }])
  const chain = await rowsOf(
    `select e.step_code, e.kind, e.agency_kind, e.occurred_on::text as "on" from app.chain_event e
     join app.trace_key k on k.site_id = e.site_id and k.key = e.trace_key and k.kind = 'case' where k.source_id = $1`,
  )
  // Beside it the transition's own steps are told.
  expect(chain.filter(({ step_code }) => step_code === 'rule_overridden')).toEqual([
    { step_code: 'rule_overridden', kind: 'finished', agency_kind: 'KI', on: today().toString() },
  ])
  expect(JSON.stringify([audit, chain])).not.toContain('middle of the month')
  expect(await rowsOf('select 1 from app.enquiry_override where label = $1', ['T02'])).toEqual([])
})

test('where the chain cannot be told, the override is not kept either', async () => {
  await asAdmin(copy, (client) =>
    client.query(
      "alter table app.chain_event add constraint no_override check (step_code <> 'rule_overridden') not valid",
    ),
  )
  try {
    await expect(send(recordAgainstRule, { ...event, ...other })).rejects.toThrow('no_override')
    expect(await stored()).toEqual([])
  } finally {
    await asAdmin(copy, (client) => client.query('alter table app.chain_event drop constraint no_override'))
  }
})

test.each([
  ['no reason', { reason: '' }, 'reason'],
  ['a reason of nine letters', { reason: 'too short' }, 'reason'],
  ['a reason of 501 letters', { reason: 'x'.repeat(501) }, 'reason'],
  ['no day at all', { old_ends: '', new_begins: '' }, 'old_ends'],
  [
    'the days of the rule itself',
    { old_ends: '2026-03-31', new_begins: '2026-04-01', applied_on: '2026-03-12' },
    'old_ends',
  ],
  ['a day known in part', { new_begins: '05.2026' }, 'new_begins'],
  ['a day that does not exist', { old_ends: '31.02.2026' }, 'old_ends'],
])('overriding with %s is refused at its field and nothing is stored', async (_words, wrong, field) => {
  expect(Object.keys(fieldsOf(await send(recordAgainstRule, { ...event, ...other, ...wrong })))).toEqual([
    field,
  ])
  expect(await stored()).toEqual([])
  expect(
    await rowsOf("select 1 from app.audit_entry where case_id = $1 and action like 'transition.r%d'"),
  ).toEqual([])
})

test.each([
  ['before the birth', { birth: '2026-04-01' }, {}, 'trigger_on'],
  ['before the arrival', { entry: '2026-04' }, {}, 'trigger_on'],
  [
    'before the arrival, also where it was chosen by hand',
    { entry: '2026-04-01' },
    { event: '' },
    'trigger_on',
  ],
  ['a recognition that lies ahead', {}, { trigger_on: '2098-01-01' }, 'trigger_on'],
  [
    'a move in three years',
    {},
    { kind: 'T20', event: 'move', from: 'SGB2', trigger_on: '1.1.2031' },
    'trigger_on',
  ],
  [
    'pension age of a child',
    { birth: '2015-06-01' },
    { kind: 'T18', event: 'pension_age', from: 'SGB2', to: 'SGB12' },
    'trigger_on',
  ],
  ['only the month', {}, { trigger_on: '03.2026' }, 'trigger_on'],
  ['an event that does not propose this', {}, { event: 'job_ends' }, 'event'],
  ['an event nobody knows', {}, { event: 'miracle' }, 'event'],
  [
    'what is only announced',
    {},
    { kind: 'T07b', event: 'section_24_reversal', from: 'SGB2', to: 'ASYLBLG3' },
    'kind',
  ],
])('%s is refused at the field', async (_words, known: { birth?: string; entry?: string }, more, field) => {
  await know(known.birth ?? null, known.entry ?? null)
  expect(Object.keys(fieldsOf(await send(recordTransition, { ...event, ...more })))).toEqual([field])
  expect(await stored()).toEqual([])
})

test('a trigger is not moved before the arrival later on', async () => {
  await send(recordTransition, event)
  await know(null, '2026-02-01')
  const [row] = await rowsOf('select ref from app.transition where case_id = $1')
  const seen = { transition: row!.ref, version: '1' }
  expect(fieldsOf(await send(changeTransition, { ...seen, trigger_on: '2026-01-31' }))).toEqual({
    trigger_on: expect.stringContaining('01.02.2026'),
  })
  expect(await send(changeTransition, { ...seen, trigger_on: '2026-02-01' })).toMatchObject({ ok: true })
})

test('an override stays when dates of the transition become known', async () => {
  await send(recordAgainstRule, { ...event, ...other })
  const [row] = await rowsOf('select ref from app.transition where case_id = $1')
  await send(changeTransition, { transition: row!.ref, version: '1', trigger_on: '2026-03-11' })
  expect(await stored()).toMatchObject([{ old: '2026-03-20', new: '2026-05-01', trigger_on: '2026-03-11' }])
  expect(
    await rowsOf(
      "select distinct due::text from app.work_item where case_id = $1 and kind = 'transition_gap'",
    ),
  ).toEqual([{ due: '2026-03-21' }])
})

test('who may not write living costs, other roles and another site override nothing', async () => {
  const { newcomer, partner } = world.a.members
  await grant(copy, built, newcomer, { categories: ['plan', 'livelihood'], write: ['plan'] })
  await grant(copy, built, partner, { categories: ['plan', 'livelihood'] })
  for (const [member, kind] of [
    [newcomer, 'forbidden'],
    [partner, 'forbidden'],
    [world.b.members.manager, 'unseen'],
  ] as const)
    expect(await send(recordAgainstRule, { ...event, ...other }, member)).toMatchObject({
      ok: false,
      refusal: { kind },
    })
  expect(await stored()).toEqual([])
})
