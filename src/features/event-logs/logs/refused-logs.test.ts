import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, test } from 'vitest'
import type { EventLogOptions } from './event-log.ts'
import { EventLogRefused } from './event-log-refused.ts'
import { readEventLog } from './read-event-log.ts'
import { fileSource, type LogSource } from './source/log-source.ts'

const fixture = (file: string) => fileSource(join(import.meta.dirname, 'fixtures', file))
const folder = mkdtempSync(join(tmpdir(), 'refused-logs-'))
afterAll(() => rmSync(folder, { recursive: true }))

function written(content: string | Uint8Array): LogSource {
  const path = join(folder, 'log')
  writeFileSync(path, content)
  return fileSource(path)
}

async function refusal(log: LogSource, options?: EventLogOptions): Promise<EventLogRefused> {
  const error = await readEventLog(log, options).catch((caught: unknown) => caught)
  expect(error).toBeInstanceOf(EventLogRefused)
  return error as EventLogRefused
}

const HEADER = 'case,activity,timestamp\n'

describe('broken rows', () => {
  test('a CSV log with broken rows is refused as a whole, each with its line', async () => {
    const { reason, words, brokenRows } = await refusal(fixture('broken-rows.csv'))
    expect(reason).toBe('broken-rows')
    expect(words.de.split('\n')[0]).toMatch(/fehlerhafte Zeilen: 7$/)
    expect(brokenRows.map(({ line, why }) => [line, why.de])).toEqual([
      [3, '„case“ ist leer'],
      [4, '„activity“ ist leer'],
      [5, '„timestamp“ ist leer'],
      [6, '„timestamp“ = „31.02.2024“: diesen Tag gibt es nicht'],
      [7, '„timestamp“ = „yesterday“: nicht als Zeit lesbar'],
      [8, '3 statt 4 Werte'],
      [
        9,
        '„timestamp“ = „1704096600“: eine Zahl ohne Einheit ist mehrdeutig (Sekunden, Milli- oder Mikrosekunden)',
      ],
    ])
  })

  test('lenient reading leaves them out, counts and lists them', async () => {
    const log = await readEventLog(fixture('broken-rows.csv'), { lenient: true })
    expect([log.dropped, log.brokenRows.length, log.columns.timestamp.length]).toEqual([7, 7, 2])
  })

  test('an XES log names the line of the event', async () => {
    const { brokenRows } = await refusal(fixture('broken.xes'))
    expect(brokenRows.map(({ line, why }) => [line, why.en])).toEqual([
      [4, '"concept:name" is empty'],
      [9, '"concept:name" is empty'],
      [15, '"time:timestamp" is empty'],
    ])
    expect((await readEventLog(fixture('broken.xes'), { lenient: true })).dropped).toBe(3)
  })

  test('the first hundred are listed, all are counted', async () => {
    const { words, brokenRows } = await refusal(written(HEADER + ',a,2024-01-01\n'.repeat(250)))
    expect(brokenRows).toHaveLength(100)
    expect(words.en).toContain('broken rows: 250')
    expect(words.en).toMatch(/line 101: .*\n {2}… and 150 more$/)
  })

  test('a beginning that cannot be read breaks the row', async () => {
    const log = written('case,activity,timestamp,begun\n1,a,2024-01-01,soon\n')
    expect((await refusal(log, { start: 'begun' })).words.en).toContain('"begun" = "soon"')
  })
})

describe('columns', () => {
  test('unknown, doubled and unrecognised columns are named with those found', async () => {
    const unknown = await refusal(fixture('ties.csv'), { resource: 'who' })
    expect(unknown.words.de).toBe(
      'Die Spalte „who“ gibt es nicht. Spalten der Datei: case, activity, timestamp.',
    )
    const unrecognised = await refusal(written('id,what,when\n1,a,2024-01-01\n'))
    expect(unrecognised.words.en).toContain(
      'No column recognised for the case. Columns of the file: id, what',
    )
    const doubled = await refusal(written('case,case,activity,timestamp\n'))
    expect(doubled.words.en).toContain('more than one column "case"')
    for (const { reason } of [unknown, unrecognised, doubled]) expect(reason).toBe('columns')
  })

  test('an XES attribute that no event has is named with those found', async () => {
    const { reason, words } = await refusal(fixture('nested.xes'), { start: 'start_timestamp' })
    expect(reason).toBe('columns')
    expect(words.en).toMatch(/attribute "start_timestamp". Found: .*time:timestamp/)
  })
})

describe('encoding', () => {
  test.each([
    ['UTF-16', Buffer.from(`\uFEFF${HEADER}1,a,2024-01-01\n`, 'utf16le')],
    ['zero bytes', Buffer.from(`${HEADER}1,\0,2024-01-01\n`)],
    ['a byte that Windows-1252 does not have', Buffer.from(`${HEADER}1,\x81,2024-01-01\n`, 'latin1')],
    ['umlauts in both encodings', Buffer.from(`${HEADER}1,\xfc\xc3\xbc,2024-01-01\n`, 'latin1')],
  ])('%s is refused', async (_, bytes) => {
    const { reason, words } = await refusal(written(bytes))
    expect(reason).toBe('encoding')
    expect(words.en).toContain('neither UTF-8 nor Windows-1252')
  })

  test('a sign on the border of two chunks stays whole', async () => {
    const name = '€'.repeat(900)
    const bytes = Buffer.from(HEADER + `1,${name},2024-01-01\n`.repeat(200))
    // The last of the three bytes of a sign begins the second chunk.
    expect(bytes[256 * 1024]).toBe(0xac)
    const { columns, encoding } = await readEventLog(written(bytes))
    expect(columns.activityNames).toEqual([name])
    expect(encoding).toBe('utf-8')
  })

  test('Windows-1252 is found even far behind the start', async () => {
    const bytes = Buffer.from(`${HEADER}${'1,a,2024-01-01\n'.repeat(40_000)}1,\xfc,2024-01-02\n`, 'latin1')
    const { columns, encoding } = await readEventLog(written(bytes))
    expect(encoding).toBe('windows-1252')
    expect([columns.activityNames, columns.timestamp.length]).toEqual([['a', 'ü'], 40_001])
  })

  test('an XES log keeps to the encoding it declares', async () => {
    const xes = (encoding: string) =>
      `<?xml version="1.0" encoding="${encoding}"?><log><trace><string key="concept:name" value="1"/><event>` +
      '<string key="concept:name" value="\xfc"/><date key="time:timestamp" value="2024-01-01"/></event></trace></log>'
    const latin = await readEventLog(written(Buffer.from(xes('ISO-8859-1'), 'latin1')))
    expect(latin.columns.activityNames).toEqual(['ü'])
    expect((await refusal(written(Buffer.from(xes('UTF-8'), 'latin1')))).reason).toBe('encoding')
    expect((await refusal(written(Buffer.from(xes('EBCDIC'), 'latin1')))).words.en).toContain('("EBCDIC")')
  })
})

describe('files and formats', () => {
  test('no file, a folder, an empty file', async () => {
    expect((await refusal(fileSource(join(folder, 'nothing.csv')))).words.de).toMatch(
      /nothing\.csv gibt es nicht\.$/,
    )
    expect((await refusal(fileSource(folder))).reason).toBe('file')
    expect((await refusal(written('\n'))).words.en).toMatch(/is empty\.$/)
  })

  test('a packed file that is cut off', async () => {
    const packed = gzipSync(readFileSync(fixture('nested.xes').name))
    expect((await refusal(written(packed.subarray(0, packed.length - 30)))).reason).toBe('file')
  })

  test('a document type declaration is refused with its line', async () => {
    const { reason, words } = await refusal(fixture('doctype.xes'))
    expect(reason).toBe('format')
    expect(words.de).toContain('enthält in Zeile 2 eine DOCTYPE-Angabe')
  })

  test('XML that is not well-formed, cut off, or of another kind', async () => {
    expect((await refusal(written('<log><trace></log>'))).words.en).toContain('is not valid XML from line 1')
    expect((await refusal(written('<log><trace>'))).words.en).toContain('is not valid XML')
    expect((await refusal(written('<log>&name;</log>'))).words.en).toContain('is not valid XML')
    expect((await refusal(written('<html></html>'))).words.en).toContain('outermost element is "html"')
  })

  test('CSV with a quotation mark that is not closed', async () => {
    const { reason, words } = await refusal(written(`${HEADER}1,"a,2024-01-01\n`))
    expect(reason).toBe('format')
    expect(words.de).toContain('kein gültiges CSV')
  })
})
