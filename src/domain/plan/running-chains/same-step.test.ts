import { expect, test } from 'vitest'
import { stepsInOtherChains } from './same-step.ts'

const step = (id: string, chain: string | null, more = {}) => ({
  id,
  chain,
  personId: 'amira',
  stepCode: 'health_insurance',
  status: 'planned' as const,
  ...more,
})

test('a step in two running chains of a person is named once, at the later one', () => {
  expect([...stepsInOtherChains([step('a', 'first'), step('b', 'second')])]).toEqual([['b', 'first']])
})

test('where one of the two was begun or is over, the other is the one that is named', () => {
  for (const status of ['started', 'finished'])
    expect([...stepsInOtherChains([step('a', 'first'), step('b', 'second', { status })])]).toEqual([
      ['a', 'second'],
    ])
})

test.each([
  ['of two persons', step('b', 'second', { personId: 'karim' })],
  ['of one chain', step('b', 'first')],
  ['of a chain and a free one', step('b', null)],
  ['of which one failed', step('b', 'second', { status: 'failed' })],
  ['of which one was left out', step('b', 'second', { status: 'skipped' })],
  ['of two kinds', step('b', 'second', { stepCode: 'housing' })],
])('two steps %s are not the same', (_words, other) => {
  expect([...stepsInOtherChains([step('a', 'first'), other])]).toEqual([])
})

test('codes that say nothing about what is done make no two steps the same', () => {
  for (const stepCode of ['other', 'counselling'])
    expect([
      ...stepsInOtherChains([step('a', 'first', { stepCode }), step('b', 'second', { stepCode })]),
    ]).toEqual([])
})
