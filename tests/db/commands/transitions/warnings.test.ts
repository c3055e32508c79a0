import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { acknowledgeTransition } from '../../../../src/features/transitions/commands/acknowledge-transition.server.ts'
import { changeTransition } from '../../../../src/features/transitions/commands/change-transition.server.ts'
import { recordTransition } from '../../../../src/features/transitions/commands/record-transition.server.ts'
import type { BuiltCase } from '../../../support/database-cases.ts'
import { exampleConcepts } from '../../../../src/features/concept/examples/example-concepts.ts'
import { asAdmin } from '../../../support/database-copy.ts'
import { asMember, type Member } from '../../../support/database-world.ts'
import { type AxisWorld, axisWorld } from './axis-world.ts'

let at: AxisWorld
let built: BuiltCase
beforeAll(async () => void (at = await axisWorld()))
beforeEach(async () => void (built = await at.begin()))
afterAll(() => at.copy.drop())

const inDays = (days: number) => Temporal.Now.plainDateISO('Europe/Berlin').add({ days }).toString()
const money = { kind: 'T02', from: 'ASYLBLG3', to: 'SGB2', trigger_on: inDays(-20) }
const title = { kind: 'T24', from: 'AUFENTHG', to: 'AUFENTHG' }
const record = async (input: Record<string, unknown>) => {
  expect(await at.send(built, recordTransition, input)).toMatchObject({ ok: true })
  const [row] = await at.rows<{ ref: string; id: string }>(
    'select ref, id from app.transition where case_id = $1',
    [built.caseId],
  )
  return row!
}
const ahead = async () => {
  const { transitionsAhead } = await import('#features/transitions/index.ts')
  const lines = await at.read(built, at.manager, (trx, entered) => transitionsAhead(trx, entered))
  return lines.filter(({ to }) => to.includes(built.ref)).map(({ stage }) => stage)
}
const leads = JSON.stringify([
  { kind: 'T02', lead: '6 weeks' },
  { kind: 'T02', lead: '2 weeks' },
  { kind: 'T24', lead: '3 months' },
])
/** What a member is told of this case on the board. */
const board = async (member: Member, told = leads) => {
  const [{ key }] = (await at.rows<{ key: string }>(
    'select pseudonym_key as key from app.case where case_id = $1',
    [built.caseId],
  )) as [{ key: string }]
  return asMember(at.copy, member, async (client) => {
    const { rows } = await client.query<Record<string, unknown>>(
      `select kind, lead, items, covered_month::text as month from pseudonym.transition_warnings($1) where pseudonym_key = $2`,
      [told, key],
    )
    return rows
  })
}

test('only the next stage is told, whatever stages lie before it; nothing once it is paid', async () => {
  const { ref } = await record({ ...money, last_paid_on: inDays(10) })
  expect(await ahead()).toEqual(['Warnstufe: 2 Wochen vorher'])
  const change = { transition: ref, version: '1', trigger_on: money.trigger_on }
  await at.send(built, changeTransition, { ...change, last_paid_on: inDays(35) })
  expect(await ahead()).toEqual(['Warnstufe: 6 Wochen vorher'])
  await at.send(built, changeTransition, { ...change, version: '2', last_paid_on: inDays(60) })
  expect(await ahead()).toEqual([])
  const paid = { last_paid_on: inDays(10), first_payment_on: inDays(-1) }
  await at.send(built, changeTransition, { ...change, version: '3', ...paid })
  expect(await ahead()).toEqual([])
})

test('a title that ends is told months before, until the office confirmed', async () => {
  const { ref } = await record({ ...title, trigger_on: inDays(80) })
  expect(await ahead()).toEqual(['Warnstufe: 3 Monate vorher'])
  const confirmed = { acknowledged_on: inDays(0), acknowledged_by: 'ABH', acknowledged_how: 'letter' }
  await at.send(built, acknowledgeTransition, { transition: ref, version: '1', ...confirmed })
  expect(await ahead()).toEqual([])
})

test('the board names kind, stage and month, no day, to supervision and coordination; the look is logged', async () => {
  const { supervisor, coordinator } = at.world.a.members
  const covered = inDays(10)
  await record({ ...money, last_paid_on: covered })
  const line = { kind: 'T02', lead: '2 weeks', items: 1, month: `${covered.slice(0, 7)}-01` }
  expect(await board(supervisor)).toEqual([line])
  expect(await board(coordinator)).toEqual([line])
  const logged = await at.rows<{ count: string }>(
    "select count(*) from app.audit_entry where action = 'transitions.listed'",
  )
  expect(Number(logged[0]!.count)).toBe(2)
})

test('who is without money comes as over; others, and another site, are told nothing', async () => {
  await record({ ...money, last_paid_on: inDays(-3) })
  expect(await board(at.world.a.members.supervisor)).toMatchObject([{ lead: 'over' }])
  expect(await board(at.manager)).toEqual([])
  expect(await board(at.world.b.members.manager)).toEqual([])
})

test('a site says in its concept how early it warns first; the list and the leads of the board follow it', async () => {
  const siteWarns = (days: { title_transition: number | null; benefit_transition: number | null }) =>
    asAdmin(at.copy, async (client) => {
      // An adopted version does not change; this one is told what it always said.
      await client.query('set session_replication_role = replica')
      const { content } = exampleConcepts[0]!
      await client.query('update app.concept_version set content = $1 where site_id = $2', [
        JSON.stringify({ ...content, deadlineDays: { ...content.deadlineDays, ...days } }),
        at.manager.site,
      ])
    })
  const { allWarningLeads } = await import('#features/transitions/index.ts')
  const leadsOf = async (kind: string) =>
    (await at.read(built, at.manager, (trx, entered) => allWarningLeads(trx, entered))).flatMap((one) =>
      one.kind === kind && 'lead' in one ? [one.lead] : [],
    )
  await record({ ...money, last_paid_on: inDays(60) })
  expect(await ahead()).toEqual([])
  expect(await leadsOf('T02')).toEqual(['6 weeks', '4 weeks', '2 weeks'])

  await siteWarns({ title_transition: 30, benefit_transition: 90 })
  expect(await ahead()).toEqual(['Warnstufe: 90 Tage vorher'])
  expect(await leadsOf('T02')).toEqual(['90 days', '6 weeks', '4 weeks', '2 weeks'])
  expect((await leadsOf('T24'))[0]).toBe('30 days')

  await siteWarns({ title_transition: null, benefit_transition: null })
  expect(await ahead()).toEqual([])
})

test('a right that ends the day before its trigger is over on that day on the board too', async () => {
  const { allWarningLeads } = await import('#features/transitions/index.ts')
  await record({ kind: 'T27', from: 'AUFENTHG', to: 'STAG', trigger_on: inDays(0) })
  const stages = async () => {
    const told = await at.read(built, at.manager, (trx, entered) => allWarningLeads(trx, entered))
    return (await board(at.world.a.members.supervisor, JSON.stringify(told))).map(({ lead }) => lead)
  }
  expect(await stages()).toEqual(['over'])
  await at.rows('update app.transition set trigger_on = trigger_on + 1 where case_id = $1', [built.caseId])
  expect(await stages()).toEqual(['2 weeks'])
})

test('a lead or a shift for the triggers of one wording is not taken for another', async () => {
  await record({ ...money, last_paid_on: inDays(10) })
  const told = (triggers: Record<string, string>) =>
    board(at.world.a.members.supervisor, JSON.stringify([{ kind: 'T02', lead: '2 weeks', ...triggers }]))
  expect(await told({ triggers_from: inDays(-20), triggers_until: inDays(-20) })).toHaveLength(1)
  expect(await told({ triggers_from: inDays(-19) })).toEqual([])
  expect(await told({ triggers_until: inDays(-21) })).toEqual([])

  built = await at.begin()
  await record({ kind: 'T27', from: 'AUFENTHG', to: 'STAG', trigger_on: inDays(0) })
  const shifted = (from: string) => {
    const shift = { kind: 'T27', shift: -1, triggers_from: from }
    return board(at.world.a.members.supervisor, JSON.stringify([shift, { kind: 'T27', lead: '2 weeks' }]))
  }
  expect(await shifted(inDays(0))).toMatchObject([{ lead: 'over' }])
  expect(await shifted(inDays(1))).toMatchObject([{ lead: '2 weeks' }])
})
