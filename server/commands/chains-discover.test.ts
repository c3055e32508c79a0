import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { OperatorMistake } from '../operator-command.ts'
import { chainsDiscover } from './chains-discover.ts'

const folder = mkdtempSync(join(tmpdir(), 'chains-discover-'))
afterAll(() => rmSync(folder, { recursive: true }))

const input = join(folder, 'log.csv')
writeFileSync(
  input,
  'case,activity,timestamp,who\n1,a,2024-01-01,x\n1,b,2024-01-02,y\n,b,2024-01-02,y\n2,a,2024-01-01,x\n',
)

async function run(values: Record<string, string | boolean>, positionals: string[] = []): Promise<string[]> {
  const lines: string[] = []
  const code = await chainsDiscover.run({ values, positionals, print: (line) => lines.push(line) })
  expect(code).toBe(0)
  return lines
}

async function mistake(
  values: Record<string, string | boolean>,
  positionals?: string[],
): Promise<OperatorMistake> {
  const error = await run(values, positionals).catch((caught: unknown) => caught)
  expect(error).toBeInstanceOf(OperatorMistake)
  return error as OperatorMistake
}

describe('chains discover', () => {
  test('--json prints exactly one object; what was left out goes to the error stream', async () => {
    const toErrors = vi.spyOn(console, 'error').mockReturnValue(undefined)
    const lines = await run({ input, lenient: true, json: true, resource: 'who' })
    expect(lines).toHaveLength(1)
    expect(JSON.parse(lines[0]!)).toEqual({
      cases: 2,
      events: 3,
      activities: { a: 2, b: 1 },
      startActivities: { a: 2 },
      endActivities: { a: 1, b: 1 },
      directlyFollows: [{ from: 'a', to: 'b', count: 1, meanSeconds: 86_400, medianSeconds: 86_400 }],
      variants: [
        { activities: ['a'], count: 1 },
        { activities: ['a', 'b'], count: 1 },
      ],
      throughputSeconds: { p50: 43_200, p90: 77_760, mean: 43_200 },
      handovers: [{ from: 'x', to: 'y', count: 1 }],
      dropped: 1,
    })
    expect(toErrors.mock.calls.flat()).toEqual(['Ausgelassene Zeilen: 1', '  Zeile 4: „case“ ist leer'])
    toErrors.mockRestore()
  })

  test('without --json a table in German, without hand-overs unless asked for', async () => {
    const toErrors = vi.spyOn(console, 'error').mockReturnValue(undefined)
    const text = (await run({ input, lenient: true })).join('\n')
    toErrors.mockRestore()
    expect(text).toContain('Fälle 2 · Ereignisse 3 · ausgelassene Zeilen 1')
    expect(text).toContain('Median 0,5 Tage, 90 % bis 0,9 Tage, Mittel 0,5 Tage')
    expect(text).toContain('a → b  (Median 1 Tage)')
    expect(text).not.toContain('Übergaben')
  })

  test('OCEL 2.0: --object-type tells the cases; events without one are told on the error stream', async () => {
    const toErrors = vi.spyOn(console, 'error').mockReturnValue(undefined)
    const ocel = join(folder, 'log.json')
    const event = (id: string, related: string[]) => ({
      id,
      type: 'a',
      time: '2024-01-01',
      relationships: related.map((objectId) => ({ objectId })),
    })
    const objects = [
      { id: 'p', type: 'person' },
      { id: 'f', type: 'family' },
    ]
    writeFileSync(ocel, JSON.stringify({ objects, events: [event('1', ['p', 'f']), event('2', ['f'])] }))
    const [line] = await run({ input: ocel, 'object-type': 'person', json: true })
    expect(JSON.parse(line!)).toMatchObject({ cases: 1, events: 1 })
    expect(toErrors.mock.calls.flat()).toEqual(['Ereignisse ohne Objekt der gewählten Art: 1'])
    toErrors.mockRestore()
    const { de } = await mistake({ input: ocel })
    expect(de).toMatch(/Arten in .*: person, family\.\n.*--object-type/)
  })

  test('mistakes say what, where and what to do, in both languages', async () => {
    const broken = await mistake({ input })
    expect(broken.exitCode).toBe(2)
    expect(broken.de).toMatch(/log\.csv wurde nicht eingelesen.*\n {2}Zeile 4: .*\nBerichtigen .*--lenient/)
    expect(broken.en).toMatch(/log\.csv was not read.*\n {2}line 4: .*\nCorrect .*--lenient/)
    expect((await mistake({})).de).toContain('Es fehlt --input')
    expect((await mistake({ input: join(folder, 'none.csv') })).en).toMatch(
      /none\.csv does not exist.*\nCheck/,
    )
    expect((await mistake({ input, case: 'Fall' })).de).toMatch(/„Fall“ gibt es nicht.*\n.*--case/)
    expect((await mistake({ input, case: '' })).de).toContain('--case ist leer')
    expect((await mistake({ input, 'timestamp-unit': 'h' })).de).toContain('Möglich sind s, ms und us')
    expect((await mistake({ input }, ['more.csv'])).de).toContain('„more.csv“ ist keine Option')
  })
})
