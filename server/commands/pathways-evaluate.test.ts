import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { OperatorMistake } from '../operator-command.ts'
import { pathwaysEvaluate } from './pathways-evaluate.ts'

const folder = mkdtempSync(join(tmpdir(), 'pathways-evaluate-'))
afterAll(() => rmSync(folder, { recursive: true }))

const written = (content: unknown) => {
  const file = join(folder, `${crypto.randomUUID()}.json`)
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
  return file
}

async function run(values: Record<string, string | boolean>): Promise<string[]> {
  const lines: string[] = []
  expect(await pathwaysEvaluate.run({ values, positionals: [], print: (line) => lines.push(line) })).toBe(0)
  return lines
}

const vignette = {
  base_facts: { pension: { months: 60 }, livelihood: { secured: true } },
  vignettes: [
    {
      id: 'one',
      reference_date: '2026-11-21',
      facts_delta: {
        pension: { months: 54 },
        status_history: [{ from: '2021-11-22', to: null, kind: 'AE', basis: '30' }],
      },
    },
  ],
}

describe('pathways evaluate', () => {
  test('--json prints one array with all pathways of every vignette', async () => {
    const lines = await run({ input: written(vignette), json: true })
    expect(lines).toHaveLength(1)
    const [one] = JSON.parse(lines[0]!)
    expect(one.id).toBe('one')
    expect(Object.keys(one.results)).toHaveLength(39)
    expect(one.results.A9).toMatchObject({
      result: 'missing',
      closed_by: [],
      missing: ['A9-PENSION', 'A9-TIME'],
      earliest_date: '2026-11-22',
      next_change_date: '2026-11-22',
    })
    expect(one.results.A9.unknown).toContain('A9-LANG')
  })

  test('--trace adds a reasoning with wording, norm, facts and state of each condition', async () => {
    const [line] = await run({ input: written(vignette), json: true, trace: true })
    const { trace } = JSON.parse(line!)[0].results.A9
    expect(trace).toContainEqual(
      expect.objectContaining({
        id: 'A9-PENSION',
        citation: expect.stringContaining('§ 9 Abs. 2 Satz 1 Nr. 3'),
        state: 'unmet',
        facts: [{ key: 'pension.months', value: 54 }],
      }),
    )
  })

  test('as text every hint says that it is no decision', async () => {
    const lines = await run({ input: written(vignette) })
    expect(lines[0]).toBe('one (Stichtag 2026-11-21) – Prüfhinweis, keine Entscheidung')
    expect(lines).toContain('    voraussichtlich ab 2026-11-22')
  })

  test.each([
    ['no file named', {}, /--input/],
    ['a file that is not there', { input: '/nowhere/none.json' }, /nicht lesen/],
    ['no JSON', { input: written('{"vignettes": [') }, /kein JSON/],
    [
      'a day that is none',
      { input: written({ vignettes: [{ id: 'x', reference_date: '2026-02-30' }] }) },
      /vignettes\.0\.reference_date/,
    ],
    [
      'a status without its kind',
      {
        input: written({
          vignettes: [
            {
              id: 'x',
              reference_date: '2026-02-28',
              facts_delta: { status_history: [{ from: '2020-01-01', to: null }] },
            },
          ],
        }),
      },
      /status_history\.0\.kind/,
    ],
  ])('%s: the mistake is named in both languages', async (_words, values, message) => {
    const error = await run(values).catch((caught: unknown) => caught)
    expect(error).toBeInstanceOf(OperatorMistake)
    expect((error as OperatorMistake).de).toMatch(message)
    expect((error as OperatorMistake).en).not.toBe('')
  })
})
