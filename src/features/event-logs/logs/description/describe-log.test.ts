import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { describeLog, fileSource, readEventLog } from '../../index.ts'
import { memorySource } from '../source/memory-source.testing.ts'

const fixture = (file: string) => fileSource(join(import.meta.dirname, '../fixtures', file))

describe('a log is described so that a person can choose its columns', () => {
  test('CSV: the header, different values of the first rows, usual names', async () => {
    const csv =
      'Fall;Schritt;Zeitpunkt;Stelle;leer\n1;a;2024-01-01;x;\n1;a;2024-01-02;y;\n2;b;2024-01-01;x;\n'
    expect(await describeLog(memorySource(csv))).toEqual({
      format: 'csv',
      columns: [
        { name: 'Fall', examples: ['1', '2'] },
        { name: 'Schritt', examples: ['a', 'b'] },
        { name: 'Zeitpunkt', examples: ['2024-01-01', '2024-01-02'] },
        { name: 'Stelle', examples: ['x', 'y'] },
        { name: 'leer', examples: [] },
      ],
      suggested: { case: 'Fall', activity: 'Schritt', timestamp: 'Zeitpunkt', resource: 'Stelle' },
    })
  })

  test('a header alone', async () => {
    const { columns } = await describeLog(memorySource('a,b\n'))
    expect(columns).toEqual([
      { name: 'a', examples: [] },
      { name: 'b', examples: [] },
    ])
  })

  test('five examples at most, each of at most 60 characters', async () => {
    const { columns } = await describeLog(memorySource(`n\n${'x'.repeat(61)}\n1\n2\n3\n4\n5\n`))
    expect(columns).toEqual([{ name: 'n', examples: [`${'x'.repeat(59)}…`, '1', '2', '3', '4'] }])
  })

  test('Windows-1252, packed, and a last row without a line break', async () => {
    const latin = await describeLog(memorySource(Buffer.from('name\nJürgen', 'latin1')))
    expect(latin.columns).toEqual([{ name: 'name', examples: ['Jürgen'] }])
    expect((await describeLog(fixture('packed.txt'))).suggested.case).toBe('case')
  })

  test('a row that is cut at the end of the first MiB is no example', async () => {
    const rows = `${'x'.repeat(1023)}\n`.repeat(1023)
    const { columns } = await describeLog(memorySource(`n\n${rows}${'y'.repeat(5000)}\n`))
    expect(columns[0]!.examples).toEqual([`${'x'.repeat(59)}…`])
  })

  test('XES: attributes of events and, with their prefix, of traces', async () => {
    const { format, columns, suggested } = await describeLog(fixture('nested.xes'))
    expect(format).toBe('xes')
    expect(columns.find(({ name }) => name === 'case:concept:name')?.examples).toEqual([
      'case behind its events',
      'without events',
    ])
    expect(columns.find(({ name }) => name === 'org:resource')?.examples).toEqual(['Ada'])
    expect(suggested).toEqual({
      case: 'case:concept:name',
      activity: 'concept:name',
      timestamp: 'time:timestamp',
      resource: 'org:resource',
    })
  })

  test.each(['ties.csv', 'nested.xes', 'packed.xes'])('what is suggested can be read: %s', async (file) => {
    const { suggested } = await describeLog(fixture(file))
    const { columns } = await readEventLog(fixture(file), suggested)
    expect(columns).toEqual((await readEventLog(fixture(file), { resource: suggested.resource })).columns)
  })

  test('an XES log that goes on behind the first MiB', async () => {
    const event = '<event><string key="concept:name" value="a"/></event>'
    const { columns } = await describeLog(
      memorySource(`<log><trace>${event.repeat(25_000)}<trace></wrong></log>`),
    )
    expect(columns).toEqual([{ name: 'concept:name', examples: ['a'] }])
  })
})
