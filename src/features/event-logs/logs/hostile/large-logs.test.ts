import { describe, expect, test } from 'vitest'
import { memoryBound, readInChild } from './child-reading.testing.ts'

const deep = process.env.NAHTLOS_DEEP === '1'
const GIB = 1024 * 1024 * 1024

/** Bytes in an ordinary run, enough to see that they are read, and in a deep one, where memory tells. */
const sizes = (ordinary: number, atDepth: number) => (deep ? atDepth : ordinary)

describe.concurrent('a log of whole events is read within 512 MiB and 60 bytes per event', () => {
  test.each([
    ['csv ordinary', sizes(GIB / 256, 2 * GIB)],
    // Some ten million events: columns that grow are there twice while they are copied.
    ['csv with all columns', sizes(GIB / 256, 700_000_000)],
    // Some 1.4 million events, each with a case of its own, which is nearly as many as may be.
    ['csv with a case for each event', sizes(GIB / 256, GIB / 15)],
    ['csv that turns out to be Windows-1252 at its end', sizes(GIB / 256, GIB)],
    ['xes ordinary', sizes(GIB / 64, 2 * GIB)],
    ['xes of one trace', sizes(GIB / 64, 2 * GIB)],
    ['xes with one event in each chunk, which waits for its case', sizes(GIB / 64, 2 * GIB)],
    ['ocel ordinary', sizes(GIB / 128, 2 * GIB)],
    ['ocel with its events first', sizes(GIB / 256, GIB)],
  ])('%s', { timeout: 1_800_000 }, async (name, size) => {
    const reading = await readInChild(name, size)
    expect(reading.read).toBeGreaterThan(size / 2 ** 20)
    expect(reading.bytes).toBeLessThan(memoryBound(reading))
  })
})
