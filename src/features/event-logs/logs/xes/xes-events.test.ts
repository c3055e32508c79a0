import { describe, expect, test } from 'vitest'
import { readEventLog } from '../read-event-log.ts'
import { memorySource } from '../source/memory-source.testing.ts'

const named = (name: string) => `<string key="concept:name" value="${name}"/>`
const event = `<event>${named('a')}<date key="time:timestamp" value="2024-01-01"/></event>\n`

/** The names of the cases of a log of one trace and how many events it has. */
async function read(trace: string): Promise<[cases: readonly string[], events: number]> {
  const { columns } = await readEventLog(memorySource(`<log><trace>${trace}</trace></log>`))
  return [columns.caseNames!, columns.timestamp.length]
}

describe('the name of a case', () => {
  test('may stand behind the events of its trace', async () => {
    expect(await read(event.repeat(10_000) + named('late'))).toEqual([['late'], 10_000])
  })

  test('is the first one, also where events stand between two', async () => {
    expect(await read(named('first') + event + named('second') + event)).toEqual([['first'], 2])
    expect(await read(event + named('first') + named('second') + event)).toEqual([['first'], 2])
  })

  test('is not that of the trace before', async () => {
    await expect(read(`${named('first')}${event}</trace><trace>${event}`)).rejects.toThrow(
      'line 2: "concept:name" is empty',
    )
  })
})
