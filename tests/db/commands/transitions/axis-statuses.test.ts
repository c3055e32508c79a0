import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { recordStatus } from '../../../../src/features/residence/commands/record-status.server.ts'
import { withdrawEntry } from '../../../../src/features/residence/commands/withdraw-entry.server.ts'
import { residenceFileSection } from '../../../../src/features/residence/index.ts'
import { recordPeriod } from '../../../../src/features/transitions/commands/record-period.server.ts'
import { presentAxis } from '../../../../src/features/transitions/present/axis/axis.server.ts'
import { type BuiltCase, grant } from '../../../support/database-cases.ts'
import { type AxisWorld, axisWorld } from './axis-world.ts'

let at: AxisWorld
let built: BuiltCase
beforeAll(async () => void (at = await axisWorld()))
beforeEach(async () => void (built = await at.begin()))
afterAll(() => at.copy.drop())

const today = Temporal.Now.plainDateISO('Europe/Berlin').toString()
const axis = (member = at.manager, { day = today, earlier = false } = {}) =>
  at.read(built, member, (trx, entered, openCase) =>
    presentAxis(trx, entered, openCase, { personIds: [built.personId], day, earlier }),
  )
const status = async (code: string, from: string, until = '', more: object = {}) =>
  expect(
    await at.send(built, recordStatus, {
      person: '',
      status: code,
      from,
      until,
      source: 'document',
      ...more,
    }),
  ).toMatchObject({ ok: true })
const period = async (rechtskreis: string, from: string, until = '') =>
  expect(
    await at.send(built, recordPeriod, {
      rechtskreis,
      from,
      until,
      certainty: 'told',
      evidence_kind: 'residence_document',
    }),
  ).toMatchObject({ ok: true })
const lines = async () => (await axis()).rows.map(({ name, lane, from, until }) => [name, lane, from, until])

test('the status history stands in the lane of residence with its certainty, and leads to where it is corrected', async () => {
  await status('GESTATTUNG asyl', '2020-05-01', '2022-04-30')
  await status('AE 25(3)', '2022-05-01')
  const { rows } = await axis()
  expect(rows.map(({ name, lane, from, until }) => [name, lane, from, until])).toEqual([
    ['Aufenthaltsgestattung § 55 AsylG', 'Aufenthalt', '2020-05-01', '2022-04-30'],
    ['Aufenthaltserlaubnis § 25 Abs. 3 (Abschiebungsverbot)', 'Aufenthalt', '2022-05-01', null],
  ])
  expect(rows[0]).toMatchObject({
    certainty: 'Dokument',
    isExpected: false,
    to: expect.stringMatching(new RegExp(`^/faelle/${built.ref}/perspektiven\\?person=[^&]+#status$`)),
  })
  expect(
    await at.rows('select 1 from app.rechtskreis_period where person_id = $1', [built.personId]),
  ).toEqual([])
})

test('a period that says the same is one line with its own evidence, and names the status and its days', async () => {
  await period('AUFENTHG', '2022-06-01')
  await status('AE 25(3)', '2022-05-01', '', { source: 'office' })
  const { rows, notices } = await axis()
  expect(rows).toHaveLength(1)
  expect(rows[0]).toMatchObject({
    name: 'Aufenthaltsrecht (AufenthG)',
    from: '2022-05-01',
    until: null,
    typed: { from: '2022-06-01', until: null },
    evidence: 'Aufenthaltsdokument',
    statuses: [
      { words: expect.stringContaining('§ 25 Abs. 3'), certainty: 'von der Behörde', from: '2022-05-01' },
    ],
    to: expect.stringContaining('/zeitachse/'),
  })
  expect(notices).toEqual([])
})

test('a period that says something else, and one of other days, stays a line of its own', async () => {
  await period('AUFENTHG', '2018-01-01', '2019-12-31')
  await period('ASYLG', '2024-01-01')
  await status('AE 25(3)', '2022-05-01')
  expect(await lines()).toEqual([
    ['Aufenthaltsrecht (AufenthG)', 'Aufenthalt', '2018-01-01', '2019-12-31'],
    ['Aufenthaltserlaubnis § 25 Abs. 3 (Abschiebungsverbot)', 'Aufenthalt', '2022-05-01', null],
    ['Asylverfahren (AsylG)', 'Aufenthalt', '2024-01-01', null],
  ])
  expect((await axis()).notices).toMatchObject([{ kind: 'overlap', second: 'Asylverfahren (AsylG)' }])
})

test('a running title ends on its last day also where only the history says it', async () => {
  await status('AE 25(3)', '2022-05-01')
  await at.rows(
    `insert into app.person_residence (site_id, person_id, answer, title_code, valid, recorded_by)
     select site_id, person_id, 'known', '10.c.kk', '(,2031-04-30]', $2 from app.person where person_id = $1`,
    [built.personId, at.manager.membership],
  )
  expect((await axis()).rows).toMatchObject([{ until: null, expectedUntil: '2031-04-30' }])
})

test('as known on a day: a status recorded later is not there, one corrected later still stands', async () => {
  await status('AE 30', '2022-05-01')
  const recordedOn = async (day: string) =>
    at.rows(
      `update app.person_fact set recorded_at = $2 where person_id = $1 and key = 'residence.status' and superseded_by is null`,
      [built.personId, `${day} 12:00+01`],
    )
  await recordedOn('2025-02-01')
  await status('AE 31', '2022-05-01', '', { place: 'status/1' })
  await recordedOn('2025-03-01')
  const known = async (day: string) =>
    (await axis(at.manager, { day, earlier: true })).rows.map((row) => row.name)
  expect(await known('2025-01-31')).toEqual([])
  expect(await known('2025-02-28')).toEqual([expect.stringContaining('§ 30')])
  expect(await known('2025-03-01')).toEqual([expect.stringContaining('§ 31')])
  expect((await axis()).rows.map(({ name }) => name)).toEqual([expect.stringContaining('§ 31')])
})

test('as known on a day: a status that was withdrawn later still stands, and no more from that day on', async () => {
  await status('AE 30', '2022-05-01')
  const withdrawn = { person: '', place: 'status/1', withdraw: 'yes' }
  expect(await at.send(built, withdrawEntry, withdrawn)).toMatchObject({ ok: true })
  await at.rows(
    `update app.person_fact set recorded_at = '2025-02-01 12:00+01', withdrawn_at = '2025-03-01 12:00+01'
     where person_id = $1 and key = 'residence.status' and withdrawn_at is not null`,
    [built.personId],
  )
  const known = async (day: string) =>
    (await axis(at.manager, { day, earlier: true })).rows.map((row) => row.name)
  expect(await known('2025-02-28')).toEqual([expect.stringContaining('§ 30')])
  expect(await known('2025-03-01')).toEqual([])
  expect((await axis()).rows).toEqual([])
})

test('the printed file of the case has the status history beside the periods', async () => {
  expect(await at.read(built, at.manager, residenceFileSection.read)).toEqual([])
  await status('GESTATTUNG asyl', '2021-03-01', '2022-04-30')
  await status('AE 30', '2022-05-01')
  const [table] = await at.read(built, at.manager, residenceFileSection.read)
  expect(table).toMatchObject({
    kind: 'table',
    rows: [
      [expect.stringContaining('§ 55'), '01.03.2021', '30.04.2022', expect.any(String)],
      [expect.stringContaining('§ 30'), '01.05.2022', 'gilt weiter', expect.any(String)],
    ],
  })
})

test('without the category no status stands on the axis', async () => {
  await status('AE 30', '2022-05-01')
  const reader = at.world.a.members.colleague
  await grant(at.copy, built, reader, { categories: ['plan', 'identity', 'livelihood'] })
  expect((await axis(reader)).rows).toEqual([])
})
