import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import type { LogProgress } from './event-log.ts'
import { readEventLog } from './read-event-log.ts'
import type { LogSource } from './source/log-source.ts'
import { memorySource } from './source/memory-source.testing.ts'

const fixture = (file: string) => readFileSync(join(import.meta.dirname, 'fixtures', file))
const HEADER = 'case,activity,timestamp\n'

/** Reads a log and answers what a watch was told, beside what was read. */
async function watched(source: LogSource, options: { start?: string } = {}) {
  let events: number[][] = []
  let progress: LogProgress[] = []
  let restarts = 0
  const watch = {
    event: (...event: number[]) => void events.push(event),
    progress: (told: LogProgress) => void progress.push({ ...told, activityNames: [...told.activityNames] }),
    restart: () => {
      restarts++
      events = []
      progress = []
    },
  }
  const { columns } = await readEventLog(source, { ...options, watch })
  return { columns, events, progress, restarts }
}

describe('whoever watches learns of every event once', () => {
  test.each([
    ['ties.csv', {}],
    ['overlapping-starts.csv', { start: 'begun' }],
    ['packed.txt', {}],
    ['nested.xes', {}],
    ['packed.xes', {}],
  ])('%s in chunks of one byte and as a whole', async (file, options) => {
    const bytes = fixture(file)
    for (const size of [1, bytes.length]) {
      const { columns, events, progress } = await watched(memorySource(bytes, size), options)
      expect(events).toEqual(
        [...columns.timestamp].map((time, row) => [
          columns.caseIndex[row]!,
          columns.activity[row]!,
          time,
          columns.start?.[row] ?? NaN,
        ]),
      )
      expect(progress.at(-1)).toEqual({
        bytes: bytes.length,
        events: columns.timestamp.length,
        activityNames: columns.activityNames,
      })
    }
  })

  test('progress grows with the bytes as stored', async () => {
    const csv = HEADER + '1,a,2024-01-01\n'.repeat(1000)
    const { progress } = await watched(memorySource(csv, 5000))
    expect(progress.map(({ bytes }) => bytes)).toEqual([5000, 10_000, 15_000, 15_024, 15_024])
    // Whole rows of 15 bytes behind the header; that which ends a chunk closely waits for the next.
    expect(progress.map(({ events }) => events)).toEqual([331, 664, 998, 999, 1000])
    const packed = gzipSync(csv)
    expect((await watched(memorySource(packed))).progress.at(-1)!.bytes).toBe(packed.length)
  })

  test('a log that turns out to be Windows-1252 is told from the start again', async () => {
    const bytes = Buffer.from(`${HEADER}${'1,a,2024-01-01\n'.repeat(40_000)}1,\xfc,2024-01-02\n`, 'latin1')
    const { events, progress, restarts } = await watched(memorySource(bytes))
    expect(restarts).toBe(1)
    expect(events).toHaveLength(40_001)
    expect(progress.at(-1)!.activityNames).toEqual(['a', 'ü'])
  })

  test('reading waits for the watch', async () => {
    let waiting = 0
    const watch = {
      progress: async () => {
        waiting++
        expect(waiting).toBe(1)
        await new Promise((settled) => setTimeout(settled, 1))
        waiting--
      },
    }
    await readEventLog(memorySource(HEADER + '1,a,2024-01-01\n'.repeat(9), 20), { watch })
    expect(waiting).toBe(0)
  })

  test('what the watch throws ends the reading', async () => {
    const stop = new Error('enough')
    const watch = { progress: () => Promise.reject(stop) }
    await expect(readEventLog(memorySource(`${HEADER}1,a,2024-01-01\n`), { watch })).rejects.toBe(stop)
  })
})
