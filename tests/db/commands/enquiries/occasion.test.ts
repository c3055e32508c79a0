import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { noteOccasion } from '../../../../src/features/enquiries/commands/note-occasion.server.ts'
import { enquiryWorld, refused } from './enquiry-world.ts'

const { made, rows, manager } = enquiryWorld()

type Cells = [channel: string, language: string, domain: string, people: string, result: string]
const none: Cells = ['', '', '', '', '']
/** Ten rows as the form sends them, a list per column. */
function sentRows(...filled: Cells[]) {
  const all = [...filled, ...Array.from({ length: 10 - filled.length }, () => none)]
  const column = (at: number) => all.map((cells) => cells[at]!)
  return { channel: column(0), language: column(1), domain: column(2), people: column(3), result: column(4) }
}
const send = (kind: string, more: Record<string, unknown>, key: string = randomUUID()) =>
  made.program.send(
    manager(),
    noteOccasion,
    { occasion_kind: kind, name: 'Unterkunft am Bahnhof', held_on: '2026-03-02', ...more },
    { key },
  )
const contacts = (name: string) =>
  rows(
    `select e.position, e.channel, e.access_route, e.access_route_local, e.language, e.life_domains, e.people_count, e.state
     from app.enquiry e join app.enquiry_occasion o on o.site_id = e.site_id and o.id = e.occasion_id where o.name = $1 order by position`,
    [name],
  )

test('a tour is entered at once: rows that are filled, in their order; empty ones and closed doors are no enquiries', async () => {
  const tour = sentRows(
    ['', 'Arabisch', 'wohnen', '4', 'answered'],
    none,
    ['', '', '', '', 'no_one_met'],
    ['phone', 'english', '', '', 'open'],
    ['phone', '', '', '', ''],
  )
  expect(await send('outreach_tour', { name: 'Tour eins', place: 'Nordviertel', ...tour })).toMatchObject({
    ok: true,
    value: { counts: { contacts: 2 } },
  })
  const common = { access_route: 'outreach', access_route_local: 'strasse' }
  expect(await contacts('Tour eins')).toEqual([
    {
      ...common,
      position: 1,
      channel: 'outreach',
      language: 'ar',
      life_domains: ['WOHNEN'],
      people_count: 4,
      state: 'answered',
    },
    {
      ...common,
      position: 4,
      channel: 'phone',
      language: 'en',
      life_domains: [],
      people_count: 1,
      state: 'open',
    },
  ])
  expect(await rows("select not_met, place from app.enquiry_occasion where name = 'Tour eins'")).toEqual([
    { not_met: 1, place: 'Nordviertel' },
  ])
})

test('what is wrong is named at its cell, and nothing is stored', async () => {
  const broken = sentRows(
    ['', 'Klingonisch', '', '', 'open'],
    ['', '', 'WOHNEN', '99', 'open'],
    ['pigeon', '', '', '2', ''],
    ['', 'Arabisch', '', '', 'no_one_met'],
  )
  expect(refused(await send('office_hour', { name: 'Kaputt', ...broken }))).toEqual([
    'channel.2',
    'domain.1',
    'language.0',
    'people.1',
    'result.2',
    'result.3',
  ])
  expect(await rows("select from app.enquiry_occasion where name = 'Kaputt'")).toEqual([])
})

test('a letter campaign may consist of its letters; where the site has no word for the route, the core term stands alone', async () => {
  const letters = { name: 'Briefe März', letters_sent: '120', ...sentRows() }
  expect(await send('letter_campaign', letters)).toMatchObject({ ok: true })
  expect(await rows("select letters_sent from app.enquiry_occasion where name = 'Briefe März'")).toEqual([
    { letters_sent: 120 },
  ])
  await send('letter_campaign', { name: 'Briefe April', ...sentRows(['', '', '', '2', 'open']) })
  expect(await contacts('Briefe April')).toMatchObject([
    { channel: 'letter', access_route: 'newcomer_letter', access_route_local: null },
  ])
  expect(refused(await send('office_hour', { letters_sent: '120', ...sentRows() }))).toEqual(['letters_sent'])
  expect(refused(await send('letter_campaign', { letters_sent: 'viele', ...sentRows() }))).toEqual([
    'letters_sent',
  ])
})

test('an occasion without a single row is refused, and so is a name in its name', async () => {
  expect(refused(await send('office_hour', sentRows()))).toEqual(['result.0'])
  const filled = sentRows(['', '', '', '', 'open'])
  expect(refused(await send('office_hour', { ...filled, name: 'Besuch bei Familie Amiri' }))).toEqual([
    'name',
  ])
  expect(refused(await send('office_hour', { ...filled, held_on: '1.1.2099' }))).toEqual(['held_on'])
})

test('sent twice it is there once', async () => {
  const key = randomUUID()
  const hour = { name: 'Zweimal', ...sentRows(['', '', '', '', 'answered']) }
  for (const repeated of [false, true])
    expect(await send('office_hour', hour, key)).toMatchObject({ ok: true, value: { repeated } })
  expect(await contacts('Zweimal')).toHaveLength(1)
})
