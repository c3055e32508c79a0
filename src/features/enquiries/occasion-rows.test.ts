import { expect, test } from 'vitest'
import { readOccasionRows, type SentRows } from './occasion-rows.ts'

const known = {
  channel: 'outreach' as const,
  languages: new Map([['arabisch', 'ar']]),
  coreOf: (domain: string) => (domain === 'wohnen' ? 'WOHNEN' : undefined),
}
const row = (cells: Partial<Record<keyof SentRows, string>>): SentRows => {
  const column = (name: keyof SentRows) => [cells[name] ?? '']
  return {
    channel: column('channel'),
    language: column('language'),
    domain: column('domain'),
    people: column('people'),
    result: column('result'),
  }
}

test('an untouched row, and one with another channel only, is none', () => {
  for (const cells of [{}, { channel: 'phone' }])
    expect(readOccasionRows(row(cells), known)).toEqual({ rows: [], notMet: 0, errors: {} })
})

test('a row takes the channel of the occasion, one person, and the language however it is written', () => {
  const { rows, errors } = readOccasionRows(
    row({ language: 'ARABISCH', domain: 'wohnen', result: 'open' }),
    known,
  )
  expect(errors).toEqual({})
  expect(rows).toEqual([
    {
      position: 1,
      channel: 'outreach',
      language: 'ar',
      domain: { local: 'wohnen', core: 'WOHNEN' },
      people: 1,
      state: 'open',
    },
  ])
})

test.each([
  [{ result: 'no_one_met', people: '2' }, 'result.0'],
  [{ people: '2' }, 'result.0'],
  [{ result: 'won' }, 'result.0'],
  [{ result: 'open', people: '0' }, 'people.0'],
  [{ result: 'open', domain: 'else' }, 'domain.0'],
  [{ result: 'open', channel: 'pigeon' }, 'channel.0'],
])('%j is wrong at %s', (cells, cell) => {
  expect(Object.keys(readOccasionRows(row(cells), known).errors)).toEqual([cell])
})

test('lists of different lengths lose no row', () => {
  const sent = { ...row({ result: 'open' }), channel: [], language: [], domain: [], people: ['', '3'] }
  expect(readOccasionRows(sent, known)).toMatchObject({
    rows: [{ position: 1 }],
    errors: { 'result.1': expect.any(String) },
  })
})
