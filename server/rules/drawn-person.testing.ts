import fc from 'fast-check'
import { isoDay } from '#domain/residence/day-number.ts'
import type { FactValue, ResidenceFacts, StatusSegment } from '#domain/residence/facts/residence-facts.ts'

const statuses: [kind: string, basis: string][] = [
  ['GESTATTUNG', 'asyl'],
  ['DULDUNG', '60a'],
  ['DULDUNG', '60b'],
  ['DULDUNG', '60c'],
  ['DULDUNG', '60d'],
  ['GUEB', '50'],
  ['GILT_ERLAUBT', '25(1)'],
  ['FIKTION_81_4', '81(4)'],
  ['VISUM_D', '6(3)'],
  ['AE', '16a'],
  ['AE', '16b'],
  ['AE', '16g'],
  ['AE', '18b'],
  ['AE', '24'],
  ['AE', '25(2)S1'],
  ['AE', '25(2)S2'],
  ['AE', '25(3)'],
  ['AE', '25(5)'],
  ['AE', '25a(1)'],
  ['AE', '25b(1)'],
  ['AE', '28(1)Nr1'],
  ['AE', '30'],
  ['AE', '32'],
  ['AE', '104c'],
  ['BLAUE_KARTE', '18g'],
  ['NE', '9'],
  ['FREIZUEGG', '2'],
]

const firstDay = 16_071 // 1 January 2014
const lastDay = 21_915 // 1 January 2030

const day = fc.integer({ min: firstDay, max: lastDay }).map(isoDay)
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null, freq: 4 })
const yesNo = maybe(fc.boolean())

const history: fc.Arbitrary<StatusSegment[]> = fc
  .array(
    fc.record({
      status: fc.constantFrom(...statuses),
      gap: fc.constantFrom(0, 0, 0, 1, 30, 92, 93, 365, 400),
      length: fc.integer({ min: 20, max: 2000 }),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map((drawn) => {
    let from = firstDay
    return drawn.map(({ status: [kind, basis], gap, length }, index) => {
      const begin = from + gap
      from = begin + length
      return { from: isoDay(begin), to: index === drawn.length - 1 ? null : isoDay(from - 1), kind, basis }
    })
  })

const absences = fc.array(
  fc
    .record({
      from: fc.integer({ min: firstDay, max: lastDay - 500 }),
      length: fc.integer({ min: 1, max: 400 }),
    })
    .map(({ from, length }) => ({ from: isoDay(from), to: isoDay(from + length - 1) })),
  { maxLength: 2 },
)

/** A person drawn at random for a set of facts: every fact known or not, a status history without contradictions. */
export function drawnPerson(keys: readonly string[]): fc.Arbitrary<ResidenceFacts> {
  const values = fc.record(Object.fromEntries(keys.map((key) => [key, valueOf(key)]))) as fc.Arbitrary<
    Record<string, FactValue>
  >
  return fc.record({ values, statusHistory: history, absences })
}

const levels = maybe(fc.constantFrom('none', 'A1', 'A2', 'B1', 'B2', 'C1'))
const choices: Record<string, fc.Arbitrary<FactValue>> = {
  'person.birth_date': fc.integer({ min: -5000, max: 18_000 }).map(isoDay),
  'person.nationality': fc.constantFrom('SYR', 'UKR', 'IRQ', 'ESP'),
  'language.level': levels,
  'language.oral': levels,
  'language.written': levels,
  'waivers.language': fc.constantFrom('none', 'none', 'illness_disability', 'age', 'hardship', 'low_need'),
  'waivers.livelihood': fc.constantFrom('none', 'none', 'illness_disability', 'age'),
  'waivers.school': fc.constantFrom('none', 'illness_disability'),
  'family.spouse_title': maybe(fc.constantFrom('NE_18c', 'AE')),
  'family.sponsor_title': maybe(fc.constantFrom('AE', 'NE', 'DEU', 'BLAUE_KARTE')),
  'family.relation_25a': maybe(fc.constantFrom('parent', 'sibling', 'spouse', 'child')),
  'education.training_type': maybe(
    fc.constantFrom('qualified', 'helper_with_followup', 'helper_without_followup'),
  ),
  'application.target': maybe(fc.constantFrom('25a', '25b', '104c', '18a')),
}
const counts = ['percent', 'months', 'hours', 'days', 'day_rates']

function valueOf(key: string): fc.Arbitrary<FactValue> {
  const chosen = choices[key]
  if (chosen) return chosen
  const name = key.split('.')[1]!
  if (
    /(date|since|until|_on|_start|_end)$|valid_until/.test(name) &&
    !name.includes('title_28') &&
    !name.includes('title_24')
  )
    return maybe(day)
  if (counts.some((count) => name.includes(count)))
    return maybe(fc.constantFrom(0, 12, 20, 36, 50, 51, 60, 75, 90, 100))
  return yesNo
}
