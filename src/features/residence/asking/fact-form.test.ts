import { expect, test } from 'vitest'
import type { TraceLine } from '#domain/residence/evaluate/trace.ts'
import { factForm } from './fact-form.ts'

const line = (id: string, state: TraceLine['state'], facts: TraceLine['facts']): TraceLine => ({
  id,
  kind: 'mandatory',
  wording: { de: id, en: id },
  citation: '§ 1',
  confidence: 'high',
  state,
  facts,
  clocks: [],
  from: null,
  waiver: null,
})
const words = { title: '', introduction: '', open: 'open', known: 'known', hintOf: ({ id }: TraceLine) => id }
const form = (trace: TraceLine[], lacking: string[] = []) =>
  factForm(trace, words, (key) => !lacking.includes(key)).sections.map(({ code, fields }) => [
    code,
    fields.map(({ fact, hint }) => `${fact} for ${hint}`),
  ])
const fact = (key: string, value: TraceLine['facts'][number]['value'] = null) => ({ key, value })

test('what is not known is asked first, once, with the first condition that reads it; what is known stands behind', () => {
  expect(
    form([
      line('A', 'met', [fact('known.a', true)]),
      line('B', 'unknown', [fact('open.b'), fact('known.a', true)]),
      line('C', 'unmet', [fact('open.b'), fact('open.c')]),
    ]),
  ).toEqual([
    ['open', ['open.b for B', 'open.c for C']],
    ['known', ['known.a for A']],
  ])
})

test('a condition that is met, or not asked of this person, asks nothing more', () => {
  expect(form([line('A', 'met', [fact('other.way')]), line('B', 'not_asked', [fact('never', 3)])])).toEqual(
    [],
  )
})

test('a fact that the dictionary has no question for is not asked', () => {
  expect(
    form([line('A', 'unknown', [fact('person.birth_date'), fact('open.a')])], ['person.birth_date']),
  ).toEqual([['open', ['open.a for A']]])
})
