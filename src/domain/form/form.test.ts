import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FactDefinition } from '../facts/fact.ts'
import type { Answered } from '../kernel/answer.ts'
import { holds } from './condition.ts'
import { circleThrough, formProblems } from './form-problems.ts'
import type { Condition, FormDefinition, FormField } from './form.ts'
import { answersOfForm } from './answers-of-form.ts'
import { readCondition } from './read-condition.ts'
import { askedFacts } from './shown-fields.ts'

const fact = (key: string, kind: FactDefinition['kind'] = 'yes_no'): FactDefinition => ({
  key,
  label: key,
  kind,
  category: 'plan',
  unit: '',
  options:
    kind === 'choice'
      ? [
          { value: 'a', label: 'Erstes' },
          { value: 'b', label: 'Zweites' },
        ]
      : [],
})
const yes = (key: string): Condition => ({ fact: key, comparison: 'is', values: ['yes'] })
const ask = (key: string, ...showIf: Condition[]): FormField => ({ fact: key, label: '', hint: '', showIf })
const formOf = (...fields: FormField[]): FormDefinition => ({
  code: 'f',
  title: 'F',
  use: 'assessment',
  introduction: '',
  sections: [{ code: 's', title: 'S', most: 1, fields }],
})
const facts = new Map(['t.a', 't.b', 't.c', 't.d'].map((key) => [key, fact(key)]))
const known = (value: string): Answered => ({ answer: 'known', value })

describe('a condition', () => {
  test.each([
    ['is', ['yes'], known('yes'), 'yes'],
    ['is', ['yes'], known('no'), 'no'],
    ['is_not', ['yes'], known('no'), 'yes'],
    ['at_least', ['18'], known('9'), 'no'],
    ['at_least', ['18'], known('18'), 'yes'],
    ['at_most', ['2.5'], known('10'), 'no'],
    ['before', ['2026-01-01'], known('2025-12-31'), 'yes'],
    ['after', ['2026-01-01'], known('2026-01-01'), 'no'],
    ['is', ['b'], known('a b'), 'yes'],
    ['is', ['yes'], { answer: 'unknown', value: null }, 'unknown'],
    ['is_not', ['yes'], { answer: 'declined', value: null }, 'unknown'],
    ['at_least', ['1'], undefined, 'unknown'],
    ['answered', [], { answer: 'declined', value: null }, 'yes'],
    ['answered', [], { answer: 'not_asked', value: null }, 'no'],
  ] as const)('%s %j over %j: %s', (comparison, values, answer, result) => {
    expect(holds({ fact: 't.a', comparison, values }, answer)).toBe(result)
  })
})

describe('what a form asks', () => {
  test('a question whose condition is not asked itself stays away, whatever stands in its field', () => {
    const form = formOf(ask('t.a'), ask('t.b', yes('t.a')), ask('t.c', yes('t.b')))
    const answers: Record<string, Answered> = { 't.a': known('no'), 't.b': known('yes') }
    expect([...askedFacts(form, (key) => answers[key])]).toEqual(['t.a'])
    answers['t.a'] = known('yes')
    expect([...askedFacts(form, (key) => answers[key])]).toEqual(['t.a', 't.b', 't.c'])
  })

  test('unknown never opens a question', () => {
    const form = formOf(ask('t.a'), ask('t.b', yes('t.a')))
    expect([...askedFacts(form, () => ({ answer: 'unknown', value: null }))]).toEqual(['t.a'])
  })
})

describe('circles of conditions', () => {
  test('two questions that wait for each other are named with the way', () => {
    const form = formOf(ask('t.a', yes('t.b')), ask('t.b', yes('t.a')))
    expect(circleThrough(form, 't.a')).toEqual(['t.a', 't.b', 't.a'])
    expect(formProblems(form, (key) => facts.get(key)).map(({ reason }) => reason)).toEqual([
      'circle',
      'circle',
    ])
  })

  test('a question that hangs on a circle without lying on it is not blamed', () => {
    const form = formOf(ask('t.a', yes('t.b')), ask('t.b', yes('t.a')), ask('t.c', yes('t.a')))
    expect(circleThrough(form, 't.c')).toEqual([])
  })

  test('drawn forms: a circle is found exactly where following the conditions leads back', () => {
    const keys = [...facts.keys()]
    const drawn = fc.array(fc.array(fc.constantFrom(...keys), { maxLength: 2 }), {
      minLength: keys.length,
      maxLength: keys.length,
    })
    fc.assert(
      fc.property(drawn, (needs) => {
        const form = formOf(...keys.map((key, at) => ask(key, ...needs[at]!.map(yes))))
        for (const key of keys) {
          let reached = new Set(needs[keys.indexOf(key)])
          for (let round = 0; round < keys.length; round++)
            reached = new Set([...reached, ...[...reached].flatMap((one) => needs[keys.indexOf(one)]!)])
          expect(circleThrough(form, key).length > 0).toBe(reached.has(key))
        }
      }),
    )
  })
})

describe('what is wrong in a form', () => {
  const reasons = (form: FormDefinition, known = facts) =>
    formProblems(form, (key) => known.get(key)).map(({ reason }) => reason)

  test('each fault is named', () => {
    expect(reasons(formOf())).toEqual(['no_questions'])
    expect(reasons(formOf(ask('t.z')))).toEqual(['unknown_fact'])
    expect(reasons(formOf(ask('t.a'), ask('t.a')))).toEqual(['asked_twice'])
    expect(reasons(formOf(ask('t.a', yes('t.z'))))).toEqual(['condition_on_unknown_fact'])
    expect(reasons(formOf(ask('t.a', { fact: 't.b', comparison: 'at_least', values: ['1'] })))).toEqual([
      'condition_does_not_fit',
    ])
  })

  test('a condition on a repeated section from outside has no one answer', () => {
    const form: FormDefinition = {
      ...formOf(),
      sections: [
        { code: 'jobs', title: 'Jobs', most: 3, fields: [ask('t.a'), ask('t.b', yes('t.a'))] },
        { code: 'rest', title: 'Rest', most: 1, fields: [ask('t.c', yes('t.a'))] },
      ],
    }
    expect(reasons(form)).toEqual(['condition_across_repetition'])
  })
})

describe('a condition as it is typed', () => {
  const choice = fact('t.e', 'choice')

  test('choices by their words, several with a semicolon, yes and no in German', () => {
    expect(readCondition(choice, 'is', 'erstes; b')).toEqual({
      ok: true,
      condition: { fact: 't.e', comparison: 'is', values: ['a', 'b'] },
    })
    expect(readCondition(fact('t.a'), 'is', 'Ja')).toMatchObject({ condition: { values: ['yes'] } })
    expect(readCondition(fact('t.n', 'number'), 'at_least', '2,5')).toMatchObject({
      condition: { values: ['2.5'] },
    })
  })

  test('what does not fit is refused with the reason', () => {
    expect(readCondition(choice, 'is', 'Drittes')).toEqual({ ok: false, reason: 'unknown_value' })
    expect(readCondition(choice, 'is', ' ; ')).toEqual({ ok: false, reason: 'no_value' })
    expect(readCondition(choice, 'at_least', '1')).toEqual({ ok: false, reason: 'comparison_does_not_fit' })
  })
})

describe('a sent form', () => {
  const form: FormDefinition = {
    ...formOf(),
    sections: [{ code: 'jobs', title: 'Jobs', most: 3, fields: [ask('t.a'), ask('t.b', yes('t.a'))] }],
  }
  const read = (sent: Record<string, string>, known: Record<string, Answered> = {}) =>
    answersOfForm(form, { factOf: (key) => facts.get(key), sent, known }, '2026-01-01').answers.map(
      ({ name, answer }) => `${name} ${answer.value ?? answer.answer}`,
    )

  test('a condition inside a repeated section looks at its own round', () => {
    expect(
      read({ 'answer.1.t.a': 'no', 'answer.1.t.b': 'yes', 'answer.2.t.a': 'yes', 'answer.2.t.b': 'no' }),
    ).toEqual(['answer.1.t.a no', 'answer.2.t.a yes', 'answer.2.t.b no'])
  })

  test('a condition on a fact the form does not ask looks at what is known', () => {
    const other = formOf(ask('t.b', yes('t.z')))
    const source = { factOf: (key: string) => facts.get(key), sent: { 'answer.1.t.b': 'yes' } }
    expect(answersOfForm(other, { ...source, known: {} }, '2026-01-01').answers).toEqual([])
    expect(
      answersOfForm(other, { ...source, known: { 't.z': known('yes') } }, '2026-01-01').answers,
    ).toHaveLength(1)
  })
})
