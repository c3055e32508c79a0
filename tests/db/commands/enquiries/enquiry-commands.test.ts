import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { answerEnquiry } from '../../../../src/features/enquiries/commands/answer-enquiry.server.ts'
import { lapseEnquiry } from '../../../../src/features/enquiries/commands/lapse-enquiry.server.ts'
import { noteEnquiry } from '../../../../src/features/enquiries/commands/note-enquiry.server.ts'
import { referEnquiry } from '../../../../src/features/enquiries/commands/refer-enquiry.server.ts'
import { asMember } from '../../../support/database-world.ts'
import { contact, enquiryWorld, refOf, refused } from './enquiry-world.ts'

const { made, rows, manager, enquiry, logged, note, clear } = enquiryWorld()
const send = (...sent: Parameters<typeof made.program.send>) => made.program.send(...sent)
const answer = (ref: string, version = '1', member = manager()) =>
  send(member, answerEnquiry, { enquiry: ref, version, outcome: 'Adresse der Sprachschule genannt' })

test('a contact is kept with day, channel, language, concern and place, each word of the site beside its core term', async () => {
  const stored = await enquiry(await note({ place: 'Unterkunft am Bahnhof' }))
  expect(stored).toMatchObject({
    channel: 'phone',
    access_route: 'self',
    access_route_local: 'komm',
    language: 'ar',
    life_domains: ['WOHNEN', 'SPRACHE'],
    life_domains_local: ['wohnen', 'deutsch'],
    concern: contact.concern,
    place: 'Unterkunft am Bahnhof',
    people_count: 3,
    state: 'open',
    organisation_id: manager().organisation,
    noted_by: manager().membership,
  })
})

test('an enquiry has no column for a person or a case', async () => {
  const columns = await rows(
    "select column_name from information_schema.columns where table_name in ('enquiry', 'enquiry_occasion', 'enquiry_override') and column_name ~ 'person|case|name'",
  )
  expect(columns).toEqual([{ column_name: 'name' }])
})

test.each([
  ['concern', 'Frau Öztürk sucht einen Kurs'],
  ['concern', 'Rückruf unter 0251 1234567'],
  ['place', 'bei Familie Amiri'],
  ['outcome', 'Herr Demir wurde angerufen'],
])('a name, number or address in %s is refused at its field, and nothing is stored', async (field, words) => {
  const before = await rows('select count(*) from app.enquiry')
  expect(refused(await send(manager(), noteEnquiry, { ...contact, [field]: words }))).toEqual([field])
  expect(await rows('select count(*) from app.enquiry')).toEqual(before)
})

test.each([
  [{ contacted_on: '31.02.2026' }, 'contacted_on'],
  [{ contacted_on: '1.1.2099' }, 'contacted_on'],
  [{ people_count: '0' }, 'people_count'],
  [{ people_count: '51' }, 'people_count'],
  [{ access_route: 'newcomer_letter' }, 'access_route'],
  [{ life_domains: ['WOHNEN'] }, 'life_domains'],
  [{ language: 'zz-9' }, 'language'],
  [{ municipality: '05999999' }, 'municipality'],
  [{ concern: 'x'.repeat(5000) }, 'concern'],
  [{ concern: '', life_domains: [] }, 'concern'],
  [{ occasion: randomUUID() }, 'occasion'],
  [{ family_name: 'Amiri' }, 'family_name'],
])('%j is refused at %s', async (more, field) => {
  expect(refused(await send(manager(), noteEnquiry, { ...contact, ...more }))).toEqual([field])
})

test('the same form sent twice is one enquiry', async () => {
  const key = randomUUID()
  const [{ count: before }] = (await rows('select count(*)::int from app.enquiry')) as [{ count: number }]
  for (const repeated of [false, true])
    expect(await send(manager(), noteEnquiry, contact, { key })).toMatchObject({ value: { repeated } })
  expect(await rows('select count(*)::int from app.enquiry')).toEqual([{ count: before + 1 }])
})

test('answered once it is over: with its words, its day, who decided, and one entry in the log', async () => {
  const ref = await note()
  expect(await answer(ref)).toMatchObject({ ok: true })
  const stored = await enquiry(ref)
  expect(stored).toMatchObject({
    state: 'answered',
    outcome: 'Adresse der Sprachschule genannt',
    decided_by: manager().membership,
    version: 2,
  })
  expect(stored.decided_on).not.toBeNull()
  const entries = await logged('enquiry.answered', 'done')
  expect(entries.filter(({ object_id }) => object_id === stored.id)).toHaveLength(1)
})

test('a contact answered at once is noted and over in one act', async () => {
  const stored = await enquiry(await note({ outcome: 'Öffnungszeiten genannt' }))
  expect(stored).toMatchObject({ state: 'answered', outcome: 'Öffnungszeiten genannt' })
})

test('referred on to an organisation of the network or to a kind of agency, never to nobody', async () => {
  const refer = (ref: string, more: Record<string, string>) =>
    send(manager(), referEnquiry, { enquiry: ref, version: '1', ...more })
  const partner = (
    await rows('select ref, id, kind from app.organisation where id = $1', [made.world.a.organisations[1]])
  )[0]!
  const [first, second] = [await note(), await note()]
  expect(refused(await refer(first, {}))).toEqual(['organisation'])
  expect(refused(await refer(first, { organisation: randomUUID() }))).toEqual(['organisation'])
  expect(refused(await refer(first, { agency_kind: 'NOWHERE' }))).toEqual(['agency_kind'])
  expect(await refer(first, { organisation: String(partner.ref) })).toMatchObject({ ok: true })
  expect(await enquiry(first)).toMatchObject({
    state: 'referred',
    referred_to: partner.id,
    referred_kind: partner.kind,
  })
  expect(await refer(second, { agency_kind: 'MBE' })).toMatchObject({ ok: true })
  expect(await enquiry(second)).toMatchObject({ state: 'referred', referred_to: null, referred_kind: 'MBE' })
})

test('what is over stays over: any further decision is a conflict that shows both states', async () => {
  const ref = await note()
  await answer(ref)
  const again = await send(manager(), lapseEnquiry, { enquiry: ref, version: '2', outcome: 'doch nicht' })
  expect(again).toMatchObject({
    refusal: {
      kind: 'conflict',
      differences: [{ mine: 'ohne Ergebnis beendet', theirs: 'einmalig beantwortet' }],
    },
  })
  expect(refused(await clear(ref, { 'local.alter': '20' }, '2'))).toBe('conflict')
  expect(await enquiry(ref)).toMatchObject({ state: 'answered', version: 2, answers: [] })
})

test('who decides about an older version is shown the conflict, and nothing is lost', async () => {
  const ref = await note()
  expect(await clear(ref, { 'local.alter': '20' })).toMatchObject({ ok: true })
  expect(refused(await answer(ref, '1'))).toBe('conflict')
  expect(await enquiry(ref)).toMatchObject({ state: 'open', version: 2 })
  expect(await answer(ref, '2')).toMatchObject({ ok: true })
})

test('colleagues of the organisation go on; another organisation and another site see nothing, each with one entry', async () => {
  const ref = await note()
  const { colleague, stranger } = made.world.a.members
  const seen = (member: typeof stranger) =>
    asMember(made.copy, member, async (client) => (await client.query('select from app.enquiry')).rowCount)
  expect(await seen(colleague)).toBeGreaterThan(0)
  for (const member of [stranger, made.world.b.members.manager]) {
    const before = (await logged('enquiry.answer', 'refused')).length
    expect(refused(await answer(ref, '1', member))).toBe('unseen')
    expect(await logged('enquiry.answer', 'refused')).toHaveLength(before + 1)
    expect(await seen(member)).toBe(0)
  }
  for (const key of ['coordinator', 'supervisor', 'assistant', 'privacy'] as const) {
    expect(await seen(made.world.a.members[key])).toBe(0)
    expect(refused(await answer(ref, '1', made.world.a.members[key]))).toBe('forbidden')
  }
  expect(await answer(ref, '1', colleague)).toMatchObject({ ok: true })
})

test('a contact names the occasion it came by, of the own organisation only', async () => {
  const { stranger } = made.world.a.members
  const [occasion] = await rows(
    `insert into app.enquiry_occasion (site_id, organisation_id, kind, name, held_on, noted_by)
     values ($1, $2, 'letter_campaign', 'Neuzugezogene', '2026-03-01', $3) returning ref`,
    [manager().site, manager().organisation, manager().membership],
  )
  const sent = { ...contact, occasion: String(occasion!.ref) }
  const stored = await enquiry(refOf(await send(manager(), noteEnquiry, sent)))
  expect(stored.occasion_id).not.toBeNull()
  expect(refused(await send(stranger, noteEnquiry, sent))).toEqual(['occasion'])
})
