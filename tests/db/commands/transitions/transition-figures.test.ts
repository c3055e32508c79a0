import { afterAll, beforeAll, expect, test } from 'vitest'
import { gapFigures, isSeamless } from '#domain/rechtskreis/gap.ts'
import { recordTransition } from '../../../../src/features/transitions/commands/record-transition.server.ts'
import { shownFigures } from '../../../../src/features/supervision/shown-figures.server.ts'
import type { FigureGroup } from '../../../../src/features/supervision/data/transition-figures.server.ts'
import type { Member } from '../../../support/database-world.ts'
import { type AxisWorld, axisWorld } from './axis-world.ts'

let at: AxisWorld
afterAll(() => at.copy.drop())

type Days = {
  last_paid_on?: string
  first_payment_on?: string
  bridge_until?: string
  acknowledged_on?: string
}
const settled: (Days & { trigger_on: string; handed_over_on?: string; applied_on?: string })[] = [
  // without a day between, with five, with five of which three or all are bridged
  {
    trigger_on: '2026-01-10',
    last_paid_on: '2026-01-31',
    first_payment_on: '2026-02-01',
    acknowledged_on: '2026-01-20',
    handed_over_on: '2026-01-10',
    applied_on: '2026-01-02',
  },
  {
    trigger_on: '2026-01-11',
    last_paid_on: '2026-01-31',
    first_payment_on: '2026-02-06',
    acknowledged_on: '2026-01-20',
    applied_on: '2026-01-16',
  },
  {
    trigger_on: '2026-02-10',
    last_paid_on: '2026-01-31',
    first_payment_on: '2026-02-06',
    bridge_until: '2026-02-03',
  },
  {
    trigger_on: '2026-02-11',
    last_paid_on: '2026-01-31',
    first_payment_on: '2026-02-06',
    bridge_until: '2026-03-31',
  },
  // paid twice for a while, and one whose last day paid nobody knows
  { trigger_on: '2026-02-12', last_paid_on: '2026-02-28', first_payment_on: '2026-02-06' },
  { trigger_on: '2026-02-13', first_payment_on: '2026-02-06' },
]

beforeAll(async () => {
  at = await axisWorld()
  const insert = async (days: Record<string, unknown>, state: string) => {
    const built = await at.begin()
    const input = { kind: 'T02', from: 'ASYLBLG3', to: 'SGB2', trigger_on: days.trigger_on }
    expect(await at.send(built, recordTransition, input)).toMatchObject({ ok: true })
    await at.rows(
      `update app.transition set state = $2, last_paid_on = $3, first_payment_on = $4, payment_known_on = $4,
         bridge = case when $5::date is not null then 'loan' end, bridge_from = case when $5::date is not null then date '2026-02-01' end, bridge_until = $5,
         acknowledged_on = $6, acknowledged_by = case when $6::date is null then '' else 'Frau B.' end, acknowledged_how = case when $6::date is not null then 'phone' end,
         handed_over_on = $7, applied_on = $8 where case_id = $1`,
      [
        built.caseId,
        state,
        ...[
          'last_paid_on',
          'first_payment_on',
          'bridge_until',
          'acknowledged_on',
          'handed_over_on',
          'applied_on',
        ].map((name) => days[name] ?? null),
      ],
    )
    return built
  }
  for (const days of settled) await insert(days, 'settled')
  await insert(
    {
      trigger_on: '2026-03-10',
      last_paid_on: '2026-03-31',
      first_payment_on: '2026-06-01',
      acknowledged_on: '2026-05-01',
      handed_over_on: '2026-03-01',
    },
    'dropped',
  )
  const open = await insert({ trigger_on: '2026-03-10' }, 'open')
  await at.rows(
    "update app.transition_document set title = 'Zeugnis von Amir' where case_id = $1 and title like 'Bank%'",
    [open.caseId],
  )
})

const figures = async (by: FigureGroup, member: Member = at.world.a.members.coordinator) => {
  const { inSite } = await import('#platform/db/in-site.server.ts')
  return (await inSite({ tokenHash: member.token, requestId: 'test' }, (trx) => shownFigures(trx, by)))!
}

test('the share without a day without money is that of the gap figures themselves; unknown and dropped ones do not count', async () => {
  const none = { oldEnds: null, newBegins: null, applyBy: null }
  const seamless = settled.map((days) =>
    isSeamless(
      gapFigures(
        {
          lane: 'living_costs',
          lastPaidOn: days.last_paid_on ?? null,
          firstPaymentOn: days.first_payment_on ?? null,
          grantedFrom: null,
          bridgeFrom: days.bridge_until ? '2026-02-01' : null,
          bridgeUntil: days.bridge_until ?? null,
        },
        none,
        '2026-11-27',
      ),
    ),
  )
  const [line] = await figures('pair')
  expect(line).toMatchObject({
    group: 'Grundleistungen (AsylbLG §§ 3–6) → Grundsicherung für Arbeitsuchende (SGB II)',
    settled: 6,
    countable: seamless.filter((one) => one !== null).length,
    seamless: seamless.filter((one) => one === true).length,
  })
  expect(line).toMatchObject({ countable: 5, seamless: 3, share: 60 })
})

test('days to the acknowledgement count from the hand-over, else from the application', async () => {
  const [line] = await figures('pair')
  expect(line).toMatchObject({ acknowledged: 2, medianDays: 7 })
})

test('by month of the trigger and by kind of office the same are told apart', async () => {
  expect((await figures('month')).map(({ group, settled: count }) => [group, count])).toEqual([
    ['2026-03', 0],
    ['2026-02', 4],
    ['2026-01', 2],
  ])
  expect((await figures('office')).map(({ group }) => group)).toEqual(['Stelle nicht genannt'])
})

test('missing documents are told by the titles of the catalogue; what was typed by hand counts without its words', async () => {
  const march = (await figures('month')).find(({ group }) => group === '2026-03')!
  expect(march.missing).toHaveLength(3)
  const all = JSON.stringify(await figures('pair'))
  expect(all).not.toContain('Amir')
  const { rows } = await import('../../../support/database-world.ts').then(({ asMember }) =>
    asMember(at.copy, at.world.a.members.coordinator, (client) =>
      client.query<{ title: string | null; items: number }>(
        "select title, items from pseudonym.missing_documents('month', array['Meldebescheinigung'])",
      ),
    ),
  )
  expect(rows).toEqual([
    { title: null, items: 6 },
    { title: 'Meldebescheinigung', items: 1 },
  ])
})

test('only the coordination counts, and each analysis is logged', async () => {
  const { manager, supervisor } = at.world.a.members
  const logged = async () =>
    (
      await at.rows(
        "select 1 from app.audit_entry where action in ('transitions.counted', 'documents.counted')",
      )
    ).length
  const before = await logged()
  for (const member of [manager, supervisor, at.world.b.members.manager])
    expect(await figures('pair', member)).toEqual([])
  expect(await logged()).toBe(before)
  await figures('office')
  expect(await logged()).toBe(before + 2)
})
