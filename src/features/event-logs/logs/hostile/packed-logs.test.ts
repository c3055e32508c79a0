import { describe, expect, test } from 'vitest'
import { memoryBound, readInChild } from './child-reading.testing.ts'

const GIB = 1024 * 1024 * 1024

/** Packed each is a thousandth of what it is unpacked. */
const REFUSALS: [name: string, reason: string, german: RegExp][] = [
  ['csv: zeros', 'encoding', /weder UTF-8 noch Windows-1252/],
  ['csv: a row without end', 'format', /Zeile 2.*eine Zeile von mehr als 4\.194\.304 Zeichen/],
  ['xes: an attribute without end', 'format', /Zeile 1.*ein Element/],
  ['xes: elements in elements', 'format', /Zeile 32.*mehr als 32 Elemente stehen ineinander/],
  ['ocel: lists in lists', 'format', /Zeile 1.*mehr als 32 Listen oder Objekte stehen ineinander/],
  ['repeated rows', 'file', /ausgepackt ist es mehr als 200-mal so groß wie gepackt/],
]

describe.concurrent('a few packed bytes that unpack to two GiB are refused within 512 MiB', () => {
  test.each(REFUSALS)('%s', async (name, reason, german) => {
    const reading = await readInChild(name, 2 * GIB, 'packed')
    expect(reading.read).toMatchObject({ reason, words: { de: expect.stringMatching(german) } })
    expect(reading.bytes).toBeLessThan(memoryBound(reading))
  })
})
