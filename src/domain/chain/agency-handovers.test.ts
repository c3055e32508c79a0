import { expect, test } from 'vitest'
import { agencyHandovers, type ChainStep } from './agency-handovers.ts'

const step = (
  chain: number,
  agency: string,
  day: number,
  interfaceFrom: string | null = null,
): ChainStep => ({
  chain,
  agency,
  interfaceFrom,
  day,
})

test('a step in a parallel branch is measured from the agency it came from, not from its neighbour in time', () => {
  const found = agencyHandovers([
    step(0, 'ABH', 0),
    step(0, 'JC', 20, 'ABH'),
    step(0, 'WOHN', 90, 'JC'),
    step(0, 'KURS', 100, 'ABH'),
  ])
  expect(found).toEqual([
    { from: 'ABH', to: 'KURS', count: 1, medianDays: 100 },
    { from: 'JC', to: 'WOHN', count: 1, medianDays: 70 },
    { from: 'ABH', to: 'JC', count: 1, medianDays: 20 },
  ])
})

test('chains do not hand over to each other, nobody hands over to themselves, the median of two is their mean', () => {
  const found = agencyHandovers([
    step(0, 'ABH', 0),
    step(0, 'ABH', 5),
    step(0, 'JC', 15),
    step(1, 'ABH', 100),
    step(1, 'JC', 120),
    step(2, 'KURS', 130),
  ])
  expect(found).toEqual([{ from: 'ABH', to: 'JC', count: 2, medianDays: 15 }])
})

test('an agency named as the origin that did no step yet is measured from the step before', () => {
  expect(agencyHandovers([step(0, 'BAMF', 3), step(0, 'JC', 10, 'ABH')])).toEqual([
    { from: 'ABH', to: 'JC', count: 1, medianDays: 7 },
  ])
})
