import { expect, test } from 'vitest'
import { mayBecome, observationStates } from './observation.ts'

test('only what is released can be set aside, and it is released once', () => {
  const steps = observationStates.flatMap((from) =>
    observationStates.filter((to) => mayBecome(from, to)).map((to) => `${from} → ${to}`),
  )
  expect(steps).toEqual([
    'noted → released',
    'released → linked',
    'released → set_aside',
    'linked → released',
  ])
})
