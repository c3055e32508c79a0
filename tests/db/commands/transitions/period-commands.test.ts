import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { correctPeriod } from '../../../../src/features/transitions/commands/correct-period.server.ts'
import { endRunningPeriod } from '../../../../src/features/transitions/commands/end-period.server.ts'
import { recordPeriod } from '../../../../src/features/transitions/commands/record-period.server.ts'
import { presentAxis } from '../../../../src/features/transitions/present/axis/axis.server.ts'
import { type BuiltCase, grant } from '../../../support/database-cases.ts'
import { type AxisWorld, axisWorld, fieldsOf } from './axis-world.ts'

let at: AxisWorld
let built: BuiltCase
beforeAll(async () => void (at = await axisWorld()))
beforeEach(async () => void (built = await at.begin()))
afterAll(() => at.copy.drop())

const told = { rechtskreis: 'ASYLBLG3', from: '2025-01-15', until: '', certainty: 'told' }
const proven = { ...told, evidence_kind: 'notice', evidence: 'Bescheid vom 3. März', note: 'Per Post' }
type Row = { ref: string; valid: string; correction: string; superseded: boolean; evidence: string }
const periods = () =>
  at.rows<Row>(
    `select ref, valid::text, correction, superseded_by is not null as superseded, concat_ws(': ', evidence_kind, evidence) as evidence
     from app.rechtskreis_period where person_id = $1 order by recorded_at, id`,
    [built.personId],
  )
const record = async (input: Record<string, unknown> = proven) => {
  expect(await at.send(built, recordPeriod, input)).toMatchObject({ ok: true })
  return (await periods()).at(-1)!.ref
}
const axis = (day = '2026-11-27', earlier = false, member = at.manager) =>
  at.read(built, member, (trx, entered, openCase) =>
    presentAxis(trx, entered, openCase, { personIds: [built.personId], day, earlier }),
  )

test('a period keeps what it rests on; a correction is a new row with its reason, the wrong one stays readable', async () => {
  const period = await record()
  const corrected = { ...proven, from: '2025-02-01', correction: 'Datum verwechselt' }
  expect(await at.send(built, correctPeriod, { period, version: '1', ...corrected })).toMatchObject({
    ok: true,
  })
  expect(await periods()).toMatchObject([
    { valid: '[2025-01-15,)', superseded: true, correction: '', evidence: 'notice: Bescheid vom 3. März' },
    {
      valid: '[2025-02-01,)',
      superseded: false,
      correction: 'Datum verwechselt',
      evidence: 'notice: Bescheid vom 3. März',
    },
  ])
  expect(
    fieldsOf(await at.send(built, correctPeriod, { period, version: '2', ...corrected, correction: '' })),
  ).toEqual(['correction'])
})

test('a running period ends on a day and keeps all else; an ended one is not ended again', async () => {
  const period = await record()
  const end = (version: string, until: string) => at.send(built, endRunningPeriod, { period, version, until })
  expect(fieldsOf(await end('1', '2025-01-14'))).toEqual(['until'])
  expect(await end('1', '2026-10-31')).toMatchObject({ ok: true })
  expect(await periods()).toMatchObject([
    { superseded: true },
    { valid: '[2025-01-15,2026-11-01)', evidence: 'notice: Bescheid vom 3. März' },
  ])
  expect(fieldsOf(await end('2', '2026-11-30'))).toEqual(['until'])
})

test('an end before the begin is refused at its field, also in a correction', async () => {
  const wrong = { ...proven, until: '2025-01-14' }
  expect(fieldsOf(await at.send(built, recordPeriod, wrong))).toEqual(['until'])
  const period = await record()
  expect(
    fieldsOf(await at.send(built, correctPeriod, { period, version: '1', ...wrong, correction: 'Ende' })),
  ).toEqual(['until'])
  expect(await periods()).toHaveLength(1)
})

test('two who correct at once: one is done, the other sees both states; the older form never wins later', async () => {
  const period = await record()
  const correct = (from: string) =>
    at.send(built, correctPeriod, { period, version: '1', ...proven, from, correction: 'Tag' })
  const answers = await Promise.all([correct('2025-02-01'), correct('2025-03-01')])
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(answers.find(({ ok }) => !ok)).toMatchObject({ refusal: { kind: 'conflict' } })
  expect(await correct('2025-04-01')).toMatchObject({ refusal: { kind: 'conflict', version: 2 } })
  expect((await periods()).filter(({ superseded }) => !superseded)).toHaveLength(1)
})

test('who may not write living costs, and another site, change nothing', async () => {
  const period = await record()
  const { newcomer } = at.world.a.members
  await grant(at.copy, built, newcomer, {
    categories: ['plan', 'livelihood', 'residence'],
    write: ['residence'],
  })
  for (const [member, kind] of [
    [newcomer, 'forbidden'],
    [at.world.b.members.manager, 'unseen'],
  ] as const) {
    const input = { period, version: '1' }
    for (const answer of [
      await at.send(built, recordPeriod, proven, member),
      await at.send(built, correctPeriod, { ...input, ...proven, correction: 'Tag' }, member),
      // What is written where one may, must not have stood where one may not.
      await at.send(
        built,
        correctPeriod,
        { ...input, ...proven, rechtskreis: 'AUFENTHG', correction: 'x1' },
        member,
      ),
      await at.send(built, endRunningPeriod, { ...input, until: '2026-01-01' }, member),
    ])
      expect(answer).toMatchObject({ ok: false, refusal: { kind } })
  }
  expect(await periods()).toHaveLength(1)
})

test('the axis as it was known on a day: later rows are not there, what was corrected later still stands', async () => {
  const period = await record()
  await at.send(built, correctPeriod, {
    period,
    version: '1',
    ...proven,
    from: '2025-02-01',
    correction: 'Tag',
  })
  await record({ ...told, rechtskreis: 'SGB5' })
  // The times of the real clock are moved to days that can be told apart.
  for (const [valid, kept] of [
    ['[2025-01-15,)', '2026-02-01T12:00+01'],
    ['[2025-02-01,)', '2026-03-01T23:30+01'],
  ])
    await at.rows(
      `update app.rechtskreis_period set recorded_at = $3 where person_id = $1 and valid::text = $2 and rechtskreis = 'ASYLBLG3'`,
      [built.personId, valid, kept],
    )
  const known = async (day: string) => (await axis(day, true)).rows.map(({ from }) => from)
  expect(await known('2026-01-31')).toEqual([])
  expect(await known('2026-02-01')).toEqual(['2025-01-15'])
  expect(await known('2026-02-28')).toEqual(['2025-01-15'])
  expect(await known('2026-03-01')).toEqual(['2025-02-01'])
  expect((await axis()).rows.map(({ from }) => from)).toEqual(['2025-02-01', '2025-01-15'])
})

test('two at once in a lane stand side by side and are named; nothing is refused', async () => {
  await record()
  await record({ ...told, rechtskreis: 'SGB2', from: '2026-01-01', until: '2026-03-31' })
  const { rows, notices } = await axis()
  expect(rows).toHaveLength(2)
  expect(notices).toMatchObject([{ kind: 'overlap', from: '2026-01-01', until: '2026-03-31' }])
})
