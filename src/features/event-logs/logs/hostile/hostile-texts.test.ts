import { describe, expect, test } from 'vitest'
import { describeLog } from '../description/describe-log.ts'
import { EventLogRefused } from '../event-log-refused.ts'
import { readEventLog } from '../read-event-log.ts'
import { memorySource } from '../source/memory-source.testing.ts'

/** Reads and describes; both have to refuse in the same words. */
async function refusal(content: string | Uint8Array): Promise<EventLogRefused> {
  const log = memorySource(content)
  const errors = await Promise.all(
    [readEventLog(log), describeLog(log)].map((deed) => deed.catch((error: unknown) => error)),
  )
  for (const error of errors) expect(error).toBeInstanceOf(EventLogRefused)
  const [read, described] = errors as EventLogRefused[]
  expect(described!.words).toEqual(read!.words)
  return read!
}

const EVENT =
  '<log><trace><string key="concept:name" value="&a9;"/><event><string key="concept:name" value="&a9;"/>' +
  '<date key="time:timestamp" value="2024-01-01"/></event></trace></log>'
const entities = Array.from({ length: 9 }, (_, at) => `<!ENTITY a${at + 1} "${`&a${at};`.repeat(10)}">\n`)

describe('entities are neither fetched nor expanded', () => {
  test.each([
    ['an external one', '<!ENTITY a9 SYSTEM "file:///etc/hostname">'],
    ['an external one of parameters', '<!ENTITY % a SYSTEM "http://127.0.0.1/a.dtd"> %a;'],
    ['ten in each of ten', `<!ENTITY a0 "ha">\n${entities.join('')}`],
  ])('%s', async (_, declared) => {
    const { reason, words } = await refusal(`<?xml version="1.0"?>\n<!DOCTYPE log [\n${declared}]>\n${EVENT}`)
    expect(reason).toBe('format')
    expect(words.de).toMatch(/enthält in Zeile \d+ eine DOCTYPE-Angabe/)
  })

  test('an external document type', async () => {
    const { words } = await refusal(`<!DOCTYPE log SYSTEM "http://127.0.0.1/log.dtd">${EVENT}`)
    expect(words.en).toContain('DOCTYPE declaration in line 1')
  })

  test('one that nobody declared', async () => {
    expect((await refusal(EVENT)).words.en).toMatch(/not valid XML .*undefined entity/)
  })
})

/** A table of code page 037 for what stands in a small log. */
function ebcdic(text: string): Uint8Array {
  const letters = 'abcdefghi\0\0\0\0\0\0\0jklmnopqr\0\0\0\0\0\0\0\0stuvwxyz'
  const bytes = [...text].map((sign) => {
    if (sign === '\n') return 0x15
    if (sign === ',') return 0x6b
    if (sign === '-') return 0x60
    if (sign >= '0' && sign <= '9') return 0xf0 + Number(sign)
    const lower = 0x81 + letters.indexOf(sign.toLowerCase())
    return sign === sign.toLowerCase() ? lower : lower + 0x40
  })
  return Uint8Array.from(bytes)
}

describe('encodings that are not known', () => {
  const csv = 'case,activity,timestamp\n1,a,2024-01-01\n'
  const han = '案件案件，活动案件，时间案件案件案件'
  const swapped = (text: string) => Buffer.from(text, 'utf16le').swap16()
  test.each([
    ['UTF-16', Buffer.from(csv, 'utf16le')],
    ['UTF-16 with the upper byte first', swapped(csv)],
    ['UTF-16 without a zero byte', Buffer.from(`\ufeff${han}`, 'utf16le')],
    ['UTF-16 without a zero byte, the upper byte first', swapped(`\ufeff${han}`)],
    ['UTF-32', Buffer.from([...csv].flatMap((sign) => [sign.charCodeAt(0), 0, 0, 0]))],
    ['EBCDIC', ebcdic(csv)],
    ['EBCDIC in capitals', ebcdic('WHO,WHEN\n')],
  ])('%s', async (_, bytes) => {
    const { reason, words } = await refusal(bytes)
    expect(reason).toBe('encoding')
    expect(words.de).toContain('weder UTF-8 noch Windows-1252')
  })

  test('XML that declares another', async () => {
    const { words } = await refusal(`<?xml version="1.0" encoding="UTF-16"?>${EVENT}`)
    expect(words.en).toContain('("UTF-16")')
  })
})
