import { afterAll, beforeAll, expect, test } from 'vitest'
import { acknowledgeTransition } from '../../../../src/features/transitions/commands/acknowledge-transition.server.ts'
import { changeTransition } from '../../../../src/features/transitions/commands/change-transition.server.ts'
import { endRunningPeriod } from '../../../../src/features/transitions/commands/end-period.server.ts'
import { endTransition } from '../../../../src/features/transitions/commands/end-transition.server.ts'
import { recordPeriod } from '../../../../src/features/transitions/commands/record-period.server.ts'
import { recordTransition } from '../../../../src/features/transitions/commands/record-transition.server.ts'
import { unexplainedDays } from '../../../../src/features/transitions/closing/uncovered-days.server.ts'
import { presentAxis } from '../../../../src/features/transitions/present/axis/axis.server.ts'
import type { BuiltCase } from '../../../support/database-cases.ts'
import { addNamed } from '../../households/people.ts'
import { type AxisWorld, axisWorld } from './axis-world.ts'

let at: AxisWorld
let built: BuiltCase
beforeAll(async () => void (at = await axisWorld()))
afterAll(() => at.copy.drop())

type Person = { id: string; ref: string }
const today = '2026-06-30'
const axis = (person: Person) =>
  at.read(built, at.manager, (trx, entered, openCase) =>
    presentAxis(trx, entered, openCase, { personIds: [person.id], day: today, earlier: false }),
  )
const figures = async (person: Person) =>
  (await axis(person)).figures.map(({ lane, withoutMoney, withoutRight }) => [
    lane,
    withoutMoney.days,
    withoutRight.days,
  ])
const uncovered = () =>
  at.read(built, at.manager, (trx, entered, openCase) => unexplainedDays(trx, entered, openCase, today))
const done = (answer: unknown) => expect(answer).toMatchObject({ ok: true })
const period = async (person: Person, input: Record<string, unknown>) =>
  done(await at.send(built, recordPeriod, { person: person.ref, until: '', certainty: 'document', ...input }))
const periodOf = async (person: Person, rechtskreis: string) => {
  const [row] = await at.rows<{ ref: string }>(
    'select ref from app.rechtskreis_period where person_id = $1 and rechtskreis = $2 and superseded_by is null',
    [person.id, rechtskreis],
  )
  return { period: row!.ref, version: '1' }
}
/** Takes a transition from its trigger to its end: paid, confirmed, settled. */
async function goThrough(
  person: Person,
  begun: Record<string, unknown>,
  known: Record<string, unknown> & { acknowledged_on?: string },
) {
  done(await at.send(built, recordTransition, { person: person.ref, ...begun }))
  const [{ ref: transition }] = (await at.rows<{ ref: string }>(
    'select ref from app.transition where case_id = $1 order by recorded_at desc limit 1',
    [built.caseId],
  )) as [{ ref: string }]
  const { kind: _kind, from: _from, to: _to, ...dates } = begun
  done(await at.send(built, changeTransition, { transition, version: '1', ...dates, ...known }))
  const confirmed = {
    acknowledged_on: '2026-06-01',
    acknowledged_by: 'Jobcenter',
    acknowledged_how: 'letter',
  }
  done(await at.send(built, acknowledgeTransition, { transition, version: '2', ...confirmed }))
  done(await at.send(built, endTransition, { transition, version: '3', state: 'settled' }))
}

test('parents separate: two axes, the one who moves out has an own household of need, no day counts twice', async () => {
  built = await at.begin()
  const father: Person = { id: built.personId, ref: built.personRef }
  const added = await addNamed(at.copy, at.manager, built, 'Amiri', 'Nour')
  const mother: Person = { id: added.personId, ref: added.personRef }
  for (const person of [father, mother]) {
    await period(person, { rechtskreis: 'SGB2', from: '2025-01-01' })
    await period(person, { rechtskreis: 'SGB5', from: '2025-01-01' })
  }
  // She moves out in May: paid until the end of April, applied late, granted back, paid on the 12th.
  await goThrough(
    mother,
    { kind: 'T23', from: 'SGB2', to: 'SGB2', trigger_on: '2026-05-01', last_paid_on: '2026-04-30' },
    {
      applied_on: '2026-05-04',
      granted_on: '2026-05-10',
      granted_from: '2026-05-01',
      first_payment_on: '2026-05-12',
    },
  )
  // Settled, her old period has ended and her own begins with the grant; the days without money count once.
  expect(await figures(mother)).toEqual([
    ['Lebensunterhalt', 11, 0],
    ['Gesundheit', 0, 0],
  ])
  expect(await figures(father)).toEqual([
    ['Lebensunterhalt', 0, 0],
    ['Gesundheit', 0, 0],
  ])
  expect((await axis(father)).transitions).toEqual([])
  expect((await axis(mother)).transitions).toHaveLength(1)
  expect((await uncovered()).map(({ person, lane, days }) => [person.ref, lane, days])).toEqual([
    [mother.ref, 'living_costs', 11],
  ])
})

test('a move inside the site: the residence rule is lifted, Jobcenter A hands over to B, the axis stays whole', async () => {
  built = await at.begin()
  const person: Person = { id: built.personId, ref: built.personRef }
  const offices = await at.rows<Person>(
    'select id, ref from app.organisation where site_id = $1 order by name limit 2',
    [at.world.a.id],
  )
  const [from, to] = offices as [Person, Person]
  await period(person, {
    rechtskreis: 'WOHNSITZ',
    from: '2024-06-01',
    evidence_kind: 'notice',
    evidence: 'Auflage',
  })
  await period(person, { rechtskreis: 'SGB2', from: '2024-06-01', office: from.ref })
  done(
    await at.send(built, endRunningPeriod, { ...(await periodOf(person, 'WOHNSITZ')), until: '2026-05-31' }),
  )
  await goThrough(
    person,
    {
      kind: 'T20',
      from: 'SGB2',
      to: 'SGB2',
      trigger_on: '2026-06-01',
      last_paid_on: '2026-05-31',
      sending_office: from.ref,
      receiving_office: to.ref,
    },
    {
      applied_on: '2026-05-20',
      granted_on: '2026-05-28',
      granted_from: '2026-06-01',
      first_payment_on: '2026-06-01',
      sending_office: from.ref,
      receiving_office: to.ref,
    },
  )
  // Settled, the axis has the old period at the one office and a new one at the other.
  const { rows, notices, transitions } = await axis(person)
  expect(rows.map(({ name, until }) => [name, until])).toEqual([
    [expect.stringContaining('§ 12a'), '2026-05-31'],
    [expect.stringContaining('SGB II'), '2026-05-31'],
    [expect.stringContaining('SGB II'), null],
  ])
  expect(new Set(rows.map(({ office }) => office)).size).toBe(3)
  expect(notices).toEqual([])
  expect(transitions.map(({ stand }) => stand)).toEqual(['seamless'])
  expect(await figures(person)).toEqual([['Lebensunterhalt', 0, 0]])
  expect(await uncovered()).toEqual([])
})
