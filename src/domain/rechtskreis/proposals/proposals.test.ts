import { expect, test } from 'vitest'
import { catalogue } from '../catalogue/catalogue.testing.ts'
import type { KnownPerson } from './known-person.ts'
import { laneOfRechtskreis, type Rechtskreis } from '../lanes.ts'
import { proposals } from './proposals.ts'
import { readyProposals } from './ready-proposals.ts'
import type { TransitionKind } from '../transition.ts'
import { wordingInForce } from '../catalogue/rule-on.ts'

const today = '2026-11-27'
const rules = new Map(
  [...catalogue]
    .filter(([, rule]) => wordingInForce(rule, today))
    .map(([kind, rule]) => [kind as TransitionKind, rule]),
)
const running = (...codes: Rechtskreis[]) =>
  codes.map((rechtskreis) => ({
    lane: laneOfRechtskreis[rechtskreis],
    rechtskreis,
    from: '2024-01-01',
    until: null,
  }))
const person = (more: Partial<KnownPerson>): KnownPerson => ({
  birthDate: null,
  entryDate: null,
  titleEnd: null,
  periods: [],
  ...more,
})

test('a recognition proposes the change with its days, from the right that runs', () => {
  const [first, ...others] = proposals(
    'recognised_refugee',
    '2026-11-20',
    person({ periods: running('ASYLBLG2') }),
    rules,
    today,
  )
  expect(others).toEqual([])
  expect(first).toMatchObject({
    kind: 'T02',
    fits: true,
    from: 'ASYLBLG2',
    to: null,
    remindOn: ['2026-11-20'],
  })
  expect(first!.targets).toEqual(
    ['SGB2', 'SGB12'].map((to) => ({
      to,
      days: { oldEnds: '2026-11-30', newBegins: '2026-12-01', applyBy: '2026-12-31' },
    })),
  )
})

test.each([
  ['1990-05-04', 'SGB2'],
  ['1950', 'SGB12'],
  // Born in 1960: whether the age limit is reached depends on the month.
  ['1960', null],
  [null, null],
])('born %s the new right is %s', (birthDate, to) => {
  expect(proposals('recognised_refugee', '2026-11-20', person({ birthDate }), rules, today)[0]!.to).toBe(to)
})

test('another right on the axis is said, an empty one too; with several old rights none is chosen', () => {
  const at = (...codes: Rechtskreis[]) =>
    proposals('job_ends', '2026-11-30', person({ periods: running(...codes) }), rules, today)[0]!
  expect([at('EIGEN').fits, at('SGB2').fits, at('SGB5').fits]).toEqual([true, false, null])
  expect(proposals('recognised_refugee', '2026-11-20', person({}), rules, today)[0]!.from).toBeNull()
})

test('an assignment proposes school too, for whom it is for', () => {
  const kinds = (birthDate: string | null) =>
    proposals('assigned', '2026-11-27', person({ birthDate }), rules, today)
      .map(({ kind }) => kind)
      .toSorted()
  expect(kinds('2015')).toEqual(['T01', 'T13'])
  expect(kinds('1990-01-01')).toEqual(['T01'])
  expect(kinds('2008-11-27')).toEqual(['T01'])
  expect(kinds('2008')).toEqual(['T01', 'T13'])
  expect(kinds(null)).toEqual(['T01', 'T13'])
})

test('what is only announced is not proposed', () => {
  expect(
    proposals('section_24_reversal', '2026-11-27', person({ periods: running('SGB2') }), rules, today),
  ).toEqual([])
})

test('changes whose day follows from what is kept are offered with where it comes from', () => {
  const known = person({
    birthDate: '2008-12-01',
    entryDate: '2024-02-29',
    titleEnd: { until: '2027-03-31', trigger: 'title_expires', from: 'title' },
    periods: running('ASYLBLG3', 'SGB8', 'AUFENTHG'),
  })
  expect(readyProposals(known, rules, [], today)).toEqual({
    ready: [
      {
        kind: 'T12',
        trigger: 'birthday_18',
        triggerOn: '2026-11-30',
        changesOn: '2026-12-01',
        of: 'birth_date',
        from: '2008-12-01',
      },
      {
        kind: 'T06',
        trigger: 'stay_36_months',
        triggerOn: '2024-02-29',
        changesOn: '2027-03-01',
        of: 'entry_date',
        from: '2024-02-29',
      },
      {
        kind: 'T24',
        trigger: 'title_expires',
        triggerOn: '2027-03-31',
        changesOn: '2027-04-01',
        of: 'title_until',
        from: '2027-03-31',
      },
    ],
    open: [],
  })
  const taken = [{ kind: 'T06' as const, triggerOn: '2024-02-29' }]
  expect(readyProposals(known, rules, taken, today).ready.map(({ kind }) => kind)).toEqual(['T12', 'T24'])
})

test('the end of a Chancen title is its own change; pension age needs SGB II on the axis', () => {
  const chance = { until: '2027-01-31', trigger: 'chancen_title_ends' as const, from: 'title' as const }
  const old = { birthDate: '1960-08-31', titleEnd: chance }
  const kinds = (...codes: Rechtskreis[]) =>
    readyProposals(person({ ...old, periods: running(...codes) }), rules, [], today).ready.map(
      ({ kind }) => kind,
    )
  expect(kinds('SGB2')).toEqual(['T18', 'T09'])
  expect(kinds()).toEqual(['T09'])
})

test('a date known only in part gives no day but says so, where the change may be near', () => {
  const open = (more: Partial<KnownPerson>) => readyProposals(person(more), rules, [], today).open
  const asylum = { periods: running('ASYLBLG3') }
  expect(open({ ...asylum, entryDate: '2024' })).toEqual([
    { kind: 'T06', trigger: 'stay_36_months', of: 'entry_date', known: '2024' },
  ])
  // Whoever came in 2021 had the 18 months of the wording until 26 February 2024, and that is long over; of 2022 nobody knows.
  for (const year of ['2017', '2018', '2021']) expect(open({ ...asylum, entryDate: year }), year).toEqual([])
  expect(open({ ...asylum, entryDate: '2022' })).toHaveLength(1)
  expect(open({ ...asylum })).toEqual([
    { kind: 'T06', trigger: 'stay_36_months', of: 'entry_date', known: null },
  ])
  expect(open({ periods: running('SGB8'), birthDate: '2009' })).toEqual([
    { kind: 'T12', trigger: 'birthday_18', of: 'birth_date', known: '2009' },
  ])
  expect(open({ periods: running('SGB2'), birthDate: '1990' })).toEqual([])
  expect(open({ entryDate: '2024' })).toEqual([])
})

test('changes that are long over, or far ahead, are not offered', () => {
  const kinds = (entryDate: string) =>
    readyProposals(person({ entryDate, periods: running('ASYLBLG3') }), rules, [], today).ready
  // Until 26 August 2022 the 18 months of the earlier wording count, and they were over more than two years ago.
  expect(kinds('2022-08-26')).toEqual([])
  expect(kinds('2022-08-27').map(({ changesOn }) => changesOn)).toEqual(['2025-08-27'])
  // For an arrival before the first wording nothing is offered, and nothing is taken from the one that followed.
  expect(kinds('2018-05-20')).toEqual([])
  const ofAge = (birthDate: string) =>
    readyProposals(person({ birthDate, periods: running('SGB8') }), rules, [], today).ready
  expect(ofAge('2006-11-26')).toEqual([])
  expect(ofAge('2006-11-27').map(({ changesOn }) => changesOn)).toEqual(['2024-11-27'])
  expect(kinds('2025-11-27')).toHaveLength(1)
  expect(kinds('2025-11-28')).toEqual([])
})
