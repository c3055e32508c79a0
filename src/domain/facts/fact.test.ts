import { describe, expect, test } from 'vitest'
import { type FactDefinition, factKinds, isFactKey, readValue } from './fact.ts'

const fact = (kind: FactDefinition['kind']): FactDefinition => ({
  key: 't.a',
  label: '',
  kind,
  category: 'plan',
  unit: '',
  options: [
    { value: 'a', label: 'A' },
    { value: 'b', label: 'B' },
  ],
})

describe('the value of a fact', () => {
  test.each([
    ['whole_number', '007', '7'],
    ['number', '2,50', '2.5'],
    ['date', '1.2.26', '2026-02-01'],
    ['date', '03.1990', '1990-03'],
    ['yes_no', 'no', 'no'],
    ['choice', 'b', 'b'],
    ['choices', 'b a b', 'a b'],
    ['text', '  Ortsteil  ', 'Ortsteil'],
  ] as const)('%s: %s is stored as %s', (kind, typed, value) => {
    expect(readValue(fact(kind), typed)).toEqual({ ok: true, value })
  })

  test.each([
    ['whole_number', '2.5', 'no_whole_number'],
    ['whole_number', '-1', 'no_whole_number'],
    ['number', 'viel', 'no_number'],
    ['date', '31.02.2026', 'impossible'],
    ['date', 'gestern', 'no_date'],
    ['yes_no', 'ja', 'no_choice'],
    ['choice', 'c', 'no_choice'],
    ['choices', 'a c', 'no_choice'],
    ['text', 'x'.repeat(201), 'too_long'],
    ['long_text', 'x'.repeat(5000), 'too_long'],
  ] as const)('%s: %.20s is refused: %s', (kind, typed, reason) => {
    expect(readValue(fact(kind), typed)).toEqual({ ok: false, reason })
  })

  test('nothing typed is no value of any kind', () => {
    for (const kind of factKinds)
      expect(readValue(fact(kind), ' ')).toEqual({ ok: false, reason: 'required' })
  })
})

test('keys of facts are words of small letters joined by full stops', () => {
  expect(['person.entry_date', 'livelihood.sgb2_sgb12', 'local.ortsteil'].map(isFactKey)).toEqual([
    true,
    true,
    true,
  ])
  expect(['person', 'Person.a', 'a..b', '.a', 'a.', 'a b.c', `a.${'b'.repeat(90)}`].map(isFactKey)).toEqual(
    Array(7).fill(false),
  )
})
