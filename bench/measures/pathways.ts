import { evaluatePerson } from '#domain/residence/evaluate/evaluate-person.ts'
import type { FactValue, ResidenceFacts, StatusSegment } from '#domain/residence/facts/residence-facts.ts'
import { isoDay } from '#domain/residence/day-number.ts'
import { linkRules } from '#domain/residence/rules/link-rules.ts'
import { placesOf } from '#domain/residence/rules/rule-places.ts'
import { readRuleFiles } from '../../server/rules/read-rule-files.ts'
import { compare, type Measure, measureOf, middleTimes } from '../comparison.ts'
import { inTurn, timeOf } from '../rounds.ts'
import type { BenchWorld } from '../world.ts'

/** As many persons as there are cases, against a hundredth of them. */
const share = 100
const reference = '2026-11-27'
const statuses = [
  'GESTATTUNG asyl',
  'DULDUNG 60a',
  'AE 25(2)S1',
  'AE 30',
  'AE 18b',
  'AE 24',
  'AE 25b(1)',
  'NE 9',
]
const levels = ['A1', 'A2', 'B1', 'B2', 'C1']

/** A source of chance that is the same in every run. */
function numbers(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

/** Persons with every fact that a rule reads, and a status history of up to four segments. */
function persons(count: number, keys: readonly string[]): ResidenceFacts[] {
  const draw = numbers(7)
  const valueOf = (key: string): FactValue => {
    if (key === 'person.birth_date') return isoDay(draw(17_000))
    if (key.startsWith('language.') && /level|oral|written/.test(key)) return levels[draw(levels.length)]!
    if (/percent|months|hours|days|day_rates/.test(key)) return draw(100)
    if (/date|since|until|_on$|_start$/.test(key)) return draw(2) ? null : isoDay(15_000 + draw(5000))
    return draw(4) > 0
  }
  return Array.from({ length: count }, () => {
    let day = 15_000 + draw(3000)
    const statusHistory: StatusSegment[] = Array.from({ length: 1 + draw(4) }, () => {
      const [kind, basis] = statuses[draw(statuses.length)]!.split(' ') as [string, string]
      const from = isoDay(day)
      day += 100 + draw(900)
      return { from, to: isoDay(day - 1), kind, basis }
    })
    statusHistory.at(-1)!.to = null
    return { values: Object.fromEntries(keys.map((key) => [key, valueOf(key)])), statusHistory, absences: [] }
  })
}

/** A8: all pathways of many persons, per person, against a hundredth of them, and against a loop that only reads the facts. */
export async function pathwaysOfPersons({ duration, cases }: BenchWorld): Promise<Measure> {
  const base = readRuleFiles()
  const rules = linkRules(base)
  const keys = [...new Set(placesOf(base).flatMap(({ kind, name }) => (kind === 'fact' ? [name] : [])))]
  const all = persons(cases, keys)
  const first = all.slice(0, Math.ceil(cases / share))
  let seen = 0
  const evaluate = async (group: readonly ResidenceFacts[]) => {
    for (const facts of group) seen += evaluatePerson(rules, facts, reference, { changes: false }).hints.size
  }
  const read = async (group: readonly ResidenceFacts[]) => {
    for (const { values, statusHistory } of group) {
      for (const key of keys) if (values[key] !== null) seen++
      for (const { from, to } of statusHistory!) seen += from.length + (to?.length ?? 0)
    }
  }
  const perPerson = async (
    work: (group: readonly ResidenceFacts[]) => Promise<void>,
    group: readonly ResidenceFacts[],
  ) => (await timeOf(() => work(group))) / group.length
  const growth = await inTurn(duration, {
    ours: () => perPerson(evaluate, all),
    reference: () => perPerson(evaluate, first),
  })
  const against = await inTurn(duration, {
    ours: () => perPerson(evaluate, first),
    reference: () => perPerson(read, first),
  })
  return measureOf(
    'all pathways of a person, with a hundred times as many persons, and against reading the facts',
    [
      compare('per person with a hundred times as many persons', growth, { atMost: 1.2 }, middleTimes),
      compare('against a loop that only reads the facts', against, null, middleTimes),
    ],
    { few: first.length, many: all.length, pathways: rules.pathways.size, facts: keys.length, seen },
  )
}
