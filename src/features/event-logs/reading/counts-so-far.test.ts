import { expect, test } from 'vitest'
import { CountsWhileReading } from './counts-so-far.ts'

const names = ['a', 'b']

test('what follows what is told with the number of cases and events', () => {
  const counts = new CountsWhileReading()
  for (const caseNumber of [0, 1]) for (const step of [0, 1]) counts.event(caseNumber, step, step)
  expect(counts.soFar(names)).toEqual({ cases: 2, events: 4, follows: [{ from: 'a', to: 'b', count: 2 }] })
  counts.restart()
  expect(counts.soFar(names)).toEqual({ cases: 0, events: 0, follows: [] })
})

test('in a log far out of order the numbers go on, what follows what is left untold', () => {
  const counts = new CountsWhileReading(100)
  for (let at = 0; at < 40; at++) counts.event(0, at % 2, -at)
  expect(counts.soFar(names)).toEqual({ cases: 1, events: 40, follows: [] })
})

test('with very many steps of different name only numbers are told', () => {
  const counts = new CountsWhileReading()
  for (let at = 0; at < 201; at++) counts.event(0, at, at)
  const many = Array.from({ length: 201 }, (_, at) => `step ${at}`)
  expect(counts.soFar(many)).toEqual({ cases: 1, events: 201, follows: [] })
})
