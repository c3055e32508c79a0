import { expect, test } from 'vitest'
import type { Criterion } from '../concept/concept.ts'
import type { FormDefinition } from '../form/form.ts'
import { clearingForms, criteriaForm } from './clearing-forms.ts'

const criterion = (fact: string): Criterion => ({
  code: fact,
  label: fact,
  kind: 'required',
  condition: { fact, comparison: 'is', values: ['yes'] },
})
const form = (code: string, use: FormDefinition['use'], facts: string[]): FormDefinition => ({
  code,
  title: code,
  use,
  introduction: '',
  sections: [
    {
      code: 's',
      title: 's',
      most: 1,
      fields: facts.map((fact) => ({ fact, label: '', hint: '', showIf: [] })),
    },
  ],
})

test('the forms for clearing, and one for facts of criteria that none of them asks for', () => {
  const forms = [form('a', 'clearing', ['x.one']), form('b', 'assessment', ['x.two'])]
  const criteria = [criterion('x.one'), criterion('x.two'), criterion('x.two')]
  const [own, rest, ...more] = clearingForms({ forms, criteria }, 'Rest')
  expect([own?.code, rest?.code, more]).toEqual(['a', criteriaForm, []])
  expect(rest?.sections[0]?.fields.map(({ fact }) => fact)).toEqual(['x.two'])
})

test('nothing is added where every criterion is asked for, or there is none', () => {
  expect(
    clearingForms({ forms: [form('a', 'clearing', ['x.one'])], criteria: [criterion('x.one')] }, ''),
  ).toHaveLength(1)
  expect(clearingForms({ forms: [], criteria: [] }, '')).toEqual([])
})
