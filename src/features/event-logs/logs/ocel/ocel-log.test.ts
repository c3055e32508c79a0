import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { discoverChains } from '#domain/mining/discover-chains.ts'
import { describeLog } from '../description/describe-log.ts'
import { EventLogRefused } from '../event-log-refused.ts'
import type { EventLogOptions } from '../event-log.ts'
import { readEventLog } from '../read-event-log.ts'
import { endlessSource } from '../hostile/endless-source.testing.ts'
import { memorySource } from '../source/memory-source.testing.ts'

const text = readFileSync(join(import.meta.dirname, '../fixtures/invoices.json'), 'utf8')
type Log = Record<'objectTypes' | 'eventTypes' | 'objects' | 'events', unknown[]>
const log = JSON.parse(text) as Log

const ways = async (content: string | Uint8Array, options: EventLogOptions, size?: number) => {
  const { columns } = await readEventLog(memorySource(content, size), options)
  return discoverChains(columns).variants.map(({ activities, count }) => [count, ...activities])
}

async function refusal(content: string, options: EventLogOptions = { objectType: 'Order' }) {
  const error = await readEventLog(memorySource(content), options).catch((caught: unknown) => caught)
  expect(error).toBeInstanceOf(EventLogRefused)
  return error as EventLogRefused
}

// Order O1: order 08:00, look 09:00, bill 10:00; O2: bill. Invoices I1 and 2: bill. One event has no object.
describe('OCEL 2.0: the objects of one type are the cases', () => {
  test('an event belongs to each of its objects of the type, once', async () => {
    const { columns, withoutCase } = await readEventLog(memorySource(text), { objectType: 'Order' })
    expect(columns.caseNames).toEqual(['O1', 'O2'])
    expect(withoutCase).toBe(1)
    expect(await ways(text, { objectType: 'Order' })).toEqual([
      [1, 'bill'],
      [1, 'order', 'look', 'bill'],
    ])
    expect(await ways(text, { objectType: 'Invoice' })).toEqual([[2, 'bill']])
    expect((await readEventLog(memorySource(text), { objectType: 'Invoice' })).withoutCase).toBe(3)
  })

  test('beginning and resource are attributes of events; a value inside a value is none', async () => {
    const options = { objectType: 'Order', start: 'begun', resource: 'who' }
    const { columns } = await readEventLog(memorySource(text), options)
    const hour = 3_600_000_000
    expect([...columns.timestamp].map((time, row) => (time - columns.start![row]!) / hour)).toEqual([
      1,
      NaN,
      NaN,
      NaN,
    ])
    expect(columns.resourceNames).toEqual(['Ada'])
    const unasked = await readEventLog(memorySource(text), { objectType: 'Order' })
    expect(unasked.columns.resourceNames).toEqual([])
  })

  test('in small pieces, packed, and without line breaks', async () => {
    const wanted = await ways(text, { objectType: 'Order' })
    expect(await ways(text, { objectType: 'Order' }, 1)).toEqual(wanted)
    expect(await ways(gzipSync(text), { objectType: 'Order' })).toEqual(wanted)
    expect(await ways(`\uFEFF${JSON.stringify(log)}`, { objectType: 'Order' })).toEqual(wanted)
  })

  test('events that stand before the objects are read the second time, and watched anew', async () => {
    const { events, objects, objectTypes, eventTypes } = log
    const turned = JSON.stringify({ events, objects, eventTypes, objectTypes })
    let told = 0
    let restarts = 0
    const watch = { event: () => void told++, restart: () => void restarts++ }
    expect(await ways(turned, { objectType: 'Order', watch })).toEqual(
      await ways(text, { objectType: 'Order' }),
    )
    expect([told, restarts]).toEqual([4, 1])
  })
})

describe('OCEL 2.0 is refused', () => {
  test('a type that no object has, and a missing one, with those found', async () => {
    const unknown = await refusal(text, { objectType: 'Bill' })
    expect(unknown.reason).toBe('columns')
    expect(unknown.words.de).toBe('Objekte der Art „Bill“ gibt es nicht. Arten in log: Invoice, Order.')
    expect((await refusal(text, {})).words.en).toMatch(/is missing\. Types in log: Invoice, Order\.$/)
    const { objects, events } = log
    const undeclared = await refusal(JSON.stringify({ objects, events }), { objectType: 'Bill' })
    expect(undeclared.words.en).toContain('Types in log: Order, Invoice.')
  })

  test('a type that is not declared is refused before all is read', async () => {
    const cut = text.slice(0, text.indexOf('"events"'))
    expect((await refusal(cut, { objectType: 'Bill' })).reason).toBe('columns')
  })

  test('an attribute that no event has, and a column for what has its place', async () => {
    const unknown = await refusal(text, { objectType: 'Order', resource: 'blocked' })
    expect([unknown.reason, unknown.words.en]).toEqual([
      'columns',
      'No event in log has the attribute "blocked". Found: begun, who, parts.',
    ])
    for (const place of ['case', 'activity', 'timestamp']) {
      const { reason, words } = await refusal(text, { objectType: 'Order', [place]: 'who' })
      expect([reason, words.en]).toEqual(['columns', expect.stringContaining('cannot be chosen by "who"')])
    }
  })

  test('a broken event is named once, with line and id', async () => {
    const broken = text.replace('2024-01-01T10:00:00Z', '2024-02-30')
    const { reason, brokenRows } = await refusal(broken)
    expect(reason).toBe('broken-rows')
    expect(brokenRows).toEqual([
      {
        line: 34,
        why: {
          de: 'Ereignis „e2“: „time“ = „2024-02-30“: diesen Tag gibt es nicht',
          en: 'event "e2": "time" = "2024-02-30": there is no such day',
        },
        fault: { de: '„time“: diesen Tag gibt es nicht', en: '"time": there is no such day' },
      },
    ])
    const lenient = await readEventLog(memorySource(broken), { objectType: 'Order', lenient: true })
    expect([lenient.dropped, lenient.columns.timestamp.length]).toEqual([1, 2])
  })

  test.each(['a\\u0000b', '\\ud800'])(
    'a step named %s, which is no text, is refused with its line',
    async (name) => {
      const { words } = await refusal(text.replaceAll('"type": "order"', `"type": "${name}"`))
      expect(words.de).toMatch(/Zeile \d+.*ein Name enthält Zeichen, die kein Text sind/)
    },
  )

  test('what is no text in a broken event is shown as such', async () => {
    const { brokenRows } = await refusal(text.replace('2024-01-01T10:00:00Z', '2024\\u0000'))
    expect(brokenRows[0]!.why.en).toContain('2024\uFFFD')
  })

  test.each([
    ['OCEL 1.0', '{"ocel:global-log":{}}', 'it is OCEL 1.0'],
    ['a list', '[{}]', 'the outermost is no object'],
    ['without events', '{"objects":[]}', '"events" is missing'],
    ['without objects', '{"events":[]}', '"objects" is missing'],
    ['events as an object', '{"events":{"e1":{}}}', '"events" is no list of objects'],
    ['events as a text', '{"events":"e1"}', '"events" is no list of objects'],
    ['events that are numbers', '{"events":[1]}', '"events" is no list of objects'],
    ['events that are lists', '{"events":[[]]}', '"events" is no list of objects'],
    ['objects twice', '{"objects":[],"objects":[]}', '"objects" stands there twice'],
    ['no JSON', '{"objects":[}', 'not valid JSON in line 1'],
    ['cut off', '{"objects":[', 'not valid JSON in line 1'],
  ])('%s', async (_, content, words) => {
    // Without declared types the form is judged before them.
    const refused = await refusal(content)
    expect([refused.reason, refused.words.en]).toEqual(['format', expect.stringContaining(words)])
  })

  test('bytes that are not UTF-8', async () => {
    const latin = Buffer.from(text.replace('Ada', 'J\xfcrgen'), 'latin1')
    await expect(readEventLog(memorySource(latin), { objectType: 'Order' })).rejects.toHaveProperty(
      'reason',
      'encoding',
    )
    await expect(describeLog(memorySource(latin))).rejects.toHaveProperty('reason', 'encoding')
  })
})

describe('OCEL 2.0 is described', () => {
  test('types of objects, attributes of events with examples', async () => {
    expect(await describeLog(memorySource(text))).toEqual({
      format: 'ocel',
      columns: [
        { name: 'begun', examples: ['2024-01-01T07:00:00Z'] },
        { name: 'who', examples: ['Ada'] },
        { name: 'parts', examples: [] },
      ],
      suggested: {},
      objectTypes: ['Invoice', 'Order'],
    })
    const named = text.replaceAll('"begun"', '"Start"').replaceAll('"who"', '"resource"')
    expect((await describeLog(memorySource(named))).suggested).toEqual({
      start: 'Start',
      resource: 'resource',
    })
  })

  test('it is read on behind the first MiB until types are known, and no farther', async () => {
    const filling = JSON.stringify('x'.repeat(2 * 1024 * 1024))
    const behind = text.replace('{', `{ "filling": ${filling},`)
    expect((await describeLog(memorySource(behind))).objectTypes).toEqual(['Invoice', 'Order'])
    const { eventTypes, objectTypes } = log
    const before = `${JSON.stringify({ eventTypes, objectTypes }).slice(0, -1)},"filling":${filling},,`
    expect((await describeLog(memorySource(before))).objectTypes).toEqual(['Invoice', 'Order'])
    await expect(describeLog(memorySource('{"objects":['))).rejects.toThrow('not valid JSON')
  })

  test('it is not looked for types behind its first 64 MiB', async () => {
    const piece = `{"id":"e","attributes":[{"name":"text","value":"${'x'.repeat(1_000_000)}"}]},\n`
    const log = endlessSource({ head: '{"events":[\n', piece }, 1024 ** 3)
    await expect(describeLog(log)).rejects.toThrow(
      /\(line 6\d\): there is no type of objects in the first 67,108,864 characters/,
    )
  })

  test('of more than a thousand attributes it names the first, and reads any', async () => {
    const attribute = (at: number) =>
      `{"id":"e","type":"a","time":"2024-01-01","relationships":[{"objectId":"o"}],"attributes":[{"name":"n${at}","value":"2024-01-01"}]}`
    const all = Array.from({ length: 1500 }, (_, at) => attribute(at)).join()
    const many = memorySource(`{"objects":[{"id":"o","type":"t"}],"events":[${all}]}`)
    expect((await describeLog(many)).columns.map(({ name }) => name)).toEqual(
      Array.from({ length: 1000 }, (_, at) => `n${at}`),
    )
    const { columns } = await readEventLog(many, { objectType: 't', start: 'n1400' })
    expect(columns.start![1400]).toBe(Date.UTC(2024, 0, 1) * 1000)
  })
})
