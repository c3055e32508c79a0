import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { correctGapExplanation } from '../../../../src/features/transitions/commands/correct-gap-explanation.server.ts'
import { explainGap } from '../../../../src/features/transitions/commands/explain-gap.server.ts'
import { recordTransition } from '../../../../src/features/transitions/commands/record-transition.server.ts'
import { myTransitionRows } from '../../../../src/features/transitions/present/overview/my-rows.server.ts'
import { presentAxis } from '../../../../src/features/transitions/present/axis/axis.server.ts'
import { shownFigures } from '../../../../src/features/supervision/shown-figures.server.ts'
import type { BuiltCase } from '../../../support/database-cases.ts'
import { asAdmin } from '../../../support/database-copy.ts'
import { type AxisWorld, axisWorld } from './axis-world.ts'

let at: AxisWorld
let built: BuiltCase
beforeAll(async () => void (at = await axisWorld()))
beforeEach(async () => {
  // One case at a time, so that the figures of the site are those of its one settled transition.
  await at.rows("update app.transition set state = 'dropped'")
  built = await at.begin()
  await settled()
})
afterAll(() => at.copy.drop())

/** A settled transition with five days between the last day paid and the first payment. */
async function settled(more = '') {
  const input = { kind: 'T02', from: 'ASYLBLG3', to: 'SGB2', trigger_on: '2026-03-10' }
  expect(await at.send(built, recordTransition, input)).toMatchObject({ ok: true })
  await at.rows(
    `update app.transition set state = 'settled', last_paid_on = '2026-03-31', first_payment_on = '2026-04-06',
       payment_known_on = '2026-04-06' ${more}
     where case_id = $1 and state = 'open'`,
    [built.caseId],
  )
}
const said = { lane: 'living_costs', from: '2026-04-01', until: '2026-04-05', bridge: 'loan', reason: '' }
const explain = async (more: Record<string, unknown> = {}) =>
  expect(await at.send(built, explainGap, { ...said, ...more })).toMatchObject({ ok: true })

/** The same days as everybody is told them: share and axis, the frozen fact, and the log of chains. */
async function told() {
  const { inSite } = await import('#platform/db/in-site.server.ts')
  const caller = { tokenHash: at.world.a.members.coordinator.token, requestId: 'test' }
  const [line] = (await inSite(caller, (trx) => shownFigures(trx, 'pair')))!
  const figures = await at.read(built, at.manager, async (trx, entered, openCase) =>
    presentAxis(trx, entered, openCase, {
      personIds: [built.personId],
      day: '2026-11-27',
      earlier: false,
    }),
  )
  const frozen = await asAdmin(at.copy, async (client) => {
    await client.query('begin')
    const of = [at.manager.site, built.caseId]
    await client.query("select set_config('app.site', $1, true)", of.slice(0, 1))
    const { rows } = await client.query<{ seamless: number }>(
      `with made as (select gate.freeze_case_fact(e.id, 'closing', '2026-11-27') from app.episode e where e.site_id = $1 and e.case_id = $2)
       select count(*)::int as seamless from made`,
      of,
    )
    expect(rows).toHaveLength(1)
    const fact = await client.query<{ seamless: number }>(
      `select f.transitions_without_gap as seamless from app.case_fact f join app.episode e on e.id = f.episode_id where e.case_id = $1`,
      of.slice(1),
    )
    await client.query('rollback')
    return fact.rows[0]!.seamless
  })
  const closed = await at.rows(
    `select 1 from app.transition_step where case_id = $1 and step_code = 'transition_gap_closed' and occurred_on is not null`,
    [built.caseId],
  )
  return {
    share: [line!.countable, line!.seamless],
    axis: figures.figures[0]!.withoutMoney.days,
    frozen,
    closed: closed.length,
  }
}
const gap = { share: [1, 0], axis: 5, frozen: 0 }
const none = { share: [1, 1], axis: 0, frozen: 1, closed: 0 }

test('a bridge named beside a transition covers its days in every figure, as on the axis', async () => {
  expect(await told()).toMatchObject(gap)
  await explain({ until: '2026-04-03' })
  expect(await told()).toEqual({ ...gap, axis: 2, closed: 1 })
  await explain({ from: '2026-04-04', bridge: 'family' })
  expect(await told()).toEqual(none)
})

test('a reason alone, another lane and a bridge that was corrected away cover no day', async () => {
  await explain({ bridge: '', reason: 'Lebte von Erspartem' })
  await explain({ lane: 'health' })
  expect(await told()).toEqual({ ...gap, closed: 1 })
  await explain()
  expect(await told()).toEqual(none)
  const [row] = await at.rows<{ ref: string }>(
    "select ref from app.gap_explanation where case_id = $1 and lane = 'living_costs' and bridge = 'loan'",
    [built.caseId],
  )
  const correction = { ...said, until: '2026-04-04', correction: 'Darlehen endete früher' }
  const sent = { gap: row!.ref, version: '1', ...correction }
  expect(await at.send(built, correctGapExplanation, sent)).toMatchObject({ ok: true })
  expect(await told()).toEqual({ ...gap, axis: 1, closed: 1 })
})

test('the bridge of another transition of the person in the lane covers the days too', async () => {
  await settled(", bridge = 'advance', bridge_from = '2026-03-20', bridge_until = '2026-04-05'")
  expect(await told()).toMatchObject({ share: [2, 2], axis: 0, frozen: 2 })
  await at.rows("update app.transition set state = 'dropped' where case_id = $1 and bridge is not null", [
    built.caseId,
  ])
  expect(await told()).toMatchObject(gap)
})

test('an open transition is due, listed and on the board by its first day that no bridge covers, whoever named it', async () => {
  await at.rows(
    "update app.transition set state = 'open', first_payment_on = null, payment_known_on = null where case_id = $1",
    [built.caseId],
  )
  const shown = async () => {
    const due = await at.rows<{ due: string }>(
      `select due::text from app.work_item where case_id = $1 and kind = 'transition_gap'`,
      [built.caseId],
    )
    const rows = await at.read(built, at.manager, (trx, entered) =>
      myTransitionRows(trx, entered, { state: 'offen', lane: null, kind: null, month: '' }),
    )
    return {
      due: due.map((item) => item.due),
      openFrom: rows.filter((row) => row.caseRef === built.ref).map((row) => row.openFrom),
    }
  }
  await explain({ until: '2026-04-03' })
  expect(await shown()).toEqual({ due: ['2026-04-04'], openFrom: ['2026-04-04'] })
  await explain({ from: '2026-04-04', until: '2026-04-10', bridge: 'family' })
  expect(await shown()).toEqual({ due: ['2026-04-11'], openFrom: ['2026-04-11'] })
})
