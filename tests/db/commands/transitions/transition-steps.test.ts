import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { acknowledgeTransition } from '../../../../src/features/transitions/commands/acknowledge-transition.server.ts'
import { changeTransition } from '../../../../src/features/transitions/commands/change-transition.server.ts'
import { endTransition } from '../../../../src/features/transitions/commands/end-transition.server.ts'
import { recordTransition } from '../../../../src/features/transitions/commands/record-transition.server.ts'
import type { BuiltCase } from '../../../support/database-cases.ts'
import { asMember } from '../../../support/database-world.ts'
import { type AxisWorld, axisWorld } from './axis-world.ts'

let at: AxisWorld
let built: BuiltCase
let transition: string
const dates = { trigger_on: '2026-03-10', last_paid_on: '2026-03-31' }
beforeAll(async () => void (at = await axisWorld()))
beforeEach(async () => {
  built = await at.begin()
  await at.send(built, recordTransition, { kind: 'T02', from: 'ASYLBLG3', to: 'SGB2', ...dates })
  const [row] = await at.rows<{ ref: string }>('select ref from app.transition where case_id = $1', [
    built.caseId,
  ])
  transition = row!.ref
})
afterAll(() => at.copy.drop())

/** What stands in the chain's log of this transition: what is taken back or replaced does not. */
const log = async () => {
  const rows = await at.rows<{ step: string; on: string; agency: string }>(
    `select substr(e.step_code, 12) as step, e.occurred_on::text as on, e.agency_kind as agency from app.chain_event e
     join app.trace_key k on k.key = e.chain_key join app.transition t on t.id = k.source_id
     where t.case_id = $1 and e.kind = 'finished' and not exists (select from app.chain_event later where later.supersedes = e.id)
     order by e.occurred_on, e.step_code`,
    [built.caseId],
  )
  return rows.map(({ step, on }) => (step === 'begun' ? step : `${step} ${on}`))
}
const change = (version: string, more: Record<string, unknown>) =>
  at.send(built, changeTransition, { transition, version, ...dates, ...more })

test('application, grant, first payment, acknowledgement and the closed gap stand in the log of chains', async () => {
  expect(await log()).toEqual(['begun'])
  const known = { applied_on: '2026-03-12', granted_on: '2026-04-02', granted_from: '2026-04-01' }
  expect(await change('1', { ...known, first_payment_on: '2026-04-06' })).toMatchObject({ ok: true })
  const confirmed = { acknowledged_on: '2026-04-07', acknowledged_by: 'Frau B.', acknowledged_how: 'phone' }
  await at.send(built, acknowledgeTransition, { transition, version: '2', ...confirmed })
  await at.send(built, endTransition, { transition, version: '3', state: 'settled' })
  expect(await log()).toEqual([
    'applied 2026-03-12',
    'granted 2026-04-02',
    'gap_closed 2026-04-06',
    'paid 2026-04-06',
    'acknowledged 2026-04-07',
    'begun',
  ])
})

test('a corrected day replaces the one told before, a day that falls away is taken back; nothing is told twice', async () => {
  await change('1', { applied_on: '2026-03-12' })
  await change('2', { applied_on: '2026-03-13' })
  await change('3', { applied_on: '2026-03-13', trigger_words: 'Bescheid' })
  expect(await log()).toEqual(['applied 2026-03-13', 'begun'])
  await change('4', {})
  expect(await log()).toEqual(['begun'])
  await change('5', { applied_on: '2026-03-13' })
  expect(await log()).toEqual(['applied 2026-03-13', 'begun'])
})

test('the coordination discovers it as a chain of its own; without a named office the usual one stands there', async () => {
  await change('1', { applied_on: '2026-03-12' })
  const found = await asMember(at.copy, at.world.a.members.coordinator, async (client) => {
    const { rows } = await client.query<{ step_code: string; agency_kind: string }>(
      "select step_code, agency_kind from pseudonym.chain_columns('chain', null, null, null, null) where step_code = 'transition_applied'",
    )
    return rows
  })
  expect(found.length).toBeGreaterThan(0)
  expect(found[0]).toEqual({ step_code: 'transition_applied', agency_kind: 'JC' })
})
