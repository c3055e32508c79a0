import { expect, test } from 'vitest'
import { admitEnquiry } from '../../../../src/features/enquiries/commands/admit-enquiry.server.ts'
import { asMember, type Member } from '../../../support/database-world.ts'
import { enquiryWorld } from './enquiry-world.ts'

const { made, manager, logged, note, clear } = enquiryWorld()

const ask = (member: Member, sql: string) =>
  asMember(made.copy, member, async (client) => (await client.query<Record<string, unknown>>(sql)).rows)
const counts = (member: Member) =>
  ask(member, 'select month::text, access_route, outcome, enquiries, people from pseudonym.enquiry_counts()')
const overridden = (member: Member) => ask(member, 'select label, times from pseudonym.overridden_criteria()')

test('the coordination counts the enquiries of all organisations by month, route and outcome, and each look is logged', async () => {
  const { coordinator, stranger } = made.world.a.members
  await note({ contacted_on: '2026-02-10', people_count: '2' })
  await note({ contacted_on: '2026-03-01', people_count: '3', outcome: 'Gleich geklärt' })
  await note({ contacted_on: '2026-03-30', people_count: '4', outcome: 'Gleich geklärt' }, stranger)
  await note({ contacted_on: '2026-03-15', access_route: '' })
  const before = (await logged('enquiries.counted', 'done')).length
  expect(await counts(coordinator)).toEqual([
    { month: '2026-03-01', access_route: 'self', outcome: 'answered', enquiries: 2, people: 7 },
    { month: '2026-03-01', access_route: null, outcome: 'open', enquiries: 1, people: 3 },
    { month: '2026-02-01', access_route: 'self', outcome: 'open', enquiries: 1, people: 2 },
  ])
  expect(await logged('enquiries.counted', 'done')).toHaveLength(before + 1)
})

test('how often a criterion was overridden is counted without reasons and without who it was', async () => {
  const ref = await note()
  await clear(ref, { 'local.alter': '40' })
  const reason = 'Die Tochter ist neunzehn und kommt allein nicht durch.'
  const sent = { enquiry: ref, version: '2', reasons: { 'reason.alter_bis': reason } }
  expect(await made.program.send(manager(), admitEnquiry, sent)).toMatchObject({ ok: true })
  expect(await overridden(made.world.a.members.coordinator)).toEqual([
    { label: 'Höchstens 27 Jahre', times: 1 },
  ])
  expect(await logged('overrides.counted', 'done')).toHaveLength(1)
})

test('nobody else counts for the site, and no site counts another', async () => {
  const others = ['manager', 'supervisor', 'assistant', 'partner', 'privacy', 'admin', 'state'] as const
  const before = (await logged('enquiries.counted', 'done')).length
  for (const key of others) {
    expect(await counts(made.world.a.members[key])).toEqual([])
    expect(await overridden(made.world.a.members[key])).toEqual([])
  }
  expect(await logged('enquiries.counted', 'done')).toHaveLength(before)
  expect(await counts(made.world.b.members.coordinator)).toEqual([])
})
