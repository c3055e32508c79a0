import { expect, test } from 'vitest'
import { type ChainTemplate, orderWithout, templateProblems } from './chain-template.ts'

const worded = (text: string) => ({ de: text, en: text })
const step = (key: string, after: string[] = []) => ({
  key,
  stepCode: key,
  agency: 'ABH',
  title: worded(key),
  after,
  documents: [],
  targetDays: null,
})
const template = (steps: ChainTemplate['steps']): ChainTemplate => ({
  code: 'x',
  version: 1,
  title: worded('x'),
  targetGroup: 'recognised',
  source: 'test',
  firstDay: worded('day'),
  steps,
})

test('a template is refused for a cycle, a stranger, a step twice, days without source', () => {
  expect(templateProblems(template([step('a'), step('b', ['a'])]))).toEqual([])
  expect(templateProblems(template([step('a', ['b']), step('b', ['a'])]))).toHaveLength(1)
  expect(templateProblems(template([step('a', ['z'])]))[0]).toContain('no step')
  expect(templateProblems(template([step('a'), step('a')]))[0]).toContain('twice')
  expect(templateProblems(template([{ ...step('a'), targetDays: 14 }]))[0]).toContain('source')
  expect(templateProblems(template([{ ...step('a'), targetDays: 14, targetSource: '§ 1' }]))).toEqual([])
})

test('what waited for a step that was left out waits for what that step waited for', () => {
  const steps = [step('a'), step('b', ['a']), step('c', ['b']), step('d', ['b', 'a'])]
  expect(orderWithout(steps, new Set(['b']))).toEqual([
    { before: 'a', after: 'c' },
    { before: 'a', after: 'd' },
  ])
  expect(orderWithout(steps, new Set(['a', 'b']))).toEqual([])
})
