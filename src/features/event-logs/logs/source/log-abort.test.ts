import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { readEventLog } from '../read-event-log.ts'
import type { LogSource } from './log-source.ts'

const csv = Buffer.from('case,activity,timestamp\n' + '1,a,2024-01-01\n'.repeat(20_000))
const xes = Buffer.from(`<log>${'<trace></trace>'.repeat(20_000)}`)
const logs: [string, Uint8Array][] = [
  ['CSV', csv],
  ['XES', xes],
  ['packed CSV', gzipSync(csv)],
]

/** A source that goes on for ever by repeating a content, which no reader of a whole log would leave. */
function endless(content: Uint8Array, opened: { closed: number }, onOpen: () => void): LogSource {
  return {
    name: 'endless',
    open: async function* () {
      onOpen()
      try {
        while (true) yield content
      } finally {
        opened.closed++
      }
    },
  }
}

describe('reading is aborted', () => {
  test.each(logs)('%s that never ends, by a timer', async (_, content) => {
    const opened = { closed: 0 }
    let times = 0
    const aborter = new AbortController()
    const reason = new Error('the person left the page')
    // The head was read by then, however slow the machine is.
    const whenTheWholeBegan = () => {
      if (++times === 2) setTimeout(() => aborter.abort(reason), 20)
    }
    const reading = readEventLog(endless(content, opened, whenTheWholeBegan), { signal: aborter.signal })
    await expect(reading).rejects.toBe(reason)
    // Once for the head, once for the whole.
    expect(opened.closed).toBe(2)
  })

  test.each(logs)('%s whose next bytes never come', async (_, content) => {
    const aborter = new AbortController()
    const source: LogSource = {
      name: 'hanging',
      open: async function* () {
        yield content.subarray(0, content.length - 10)
        await new Promise(() => undefined)
      },
    }
    // By then everything that came was read.
    setTimeout(() => aborter.abort('late'), 300)
    await expect(readEventLog(source, { signal: aborter.signal })).rejects.toBe('late')
  })

  test('before it began the source is not opened', async () => {
    const source: LogSource = {
      name: 'closed',
      open: () => {
        throw new Error('opened')
      },
    }
    await expect(readEventLog(source, { signal: AbortSignal.abort('never mind') })).rejects.toBe('never mind')
  })
})

test.each(logs)('what a source throws comes through unchanged: %s', async (_, content) => {
  const failure = new Error('connection lost')
  const source: LogSource = {
    name: 'failing',
    open: async function* () {
      yield content.subarray(0, content.length - 10)
      throw failure
    },
  }
  await expect(readEventLog(source)).rejects.toBe(failure)
})
