import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { catalogue, ruleFile } from './catalogue.testing.ts'
import { ruleByDays } from './rule-by-days.ts'
import { ruleOn } from './rule-on.ts'
import { wordingsOf } from './versioned-rule.ts'
import type { Rechtskreis } from '../lanes.ts'
import { expectedDays } from '../transition.ts'
import { triggerDay } from './trigger-day.ts'

type Example = {
  transition: string
  example: string
  given: string
  old_ends: string
  new_begins: string
  apply_by: string
  paragraph: string
}

/** Worked by hand from the paragraph of each row; nothing in the table comes from the program. */
const examples = parse<Example>(
  readFileSync(
    path.resolve(import.meta.dirname, '../../../../db/seeds/rules/transitions/worked-examples.csv'),
    'utf8',
  ),
  { columns: true },
)

/** The wording and the day of the trigger by which a row is counted. */
function wordingOf({ transition, given }: Pick<Example, 'transition' | 'given'>) {
  const rule = ruleFile(transition)
  const known = Object.fromEntries(given.split(' ').map((pair) => pair.split('=') as [string, string]))
  const triggerOn = known.trigger_on ?? ruleByDays(rule, known)?.day
  const wording = triggerOn && ruleOn(rule, triggerOn)
  if (!triggerOn || !wording) throw new Error(`${transition}: no day follows from ${given}`)
  return { known, triggerOn, wording }
}

/** What the catalogue computes for a row; where no application is named, it came on the day of the trigger. */
function computed(row: Pick<Example, 'transition' | 'given'>) {
  const { known, triggerOn, wording } = wordingOf(row)
  const toCode = (known.to ?? null) as Rechtskreis | null
  const days = expectedDays(wording, { triggerOn, appliedOn: known.applied_on ?? null, toCode }, triggerOn)
  return { old_ends: days.oldEnds ?? '', new_begins: days.newBegins ?? '', apply_by: days.applyBy ?? '' }
}

test.each(examples)('$transition: $example ($paragraph)', ({ old_ends, new_begins, apply_by, ...row }) => {
  expect(computed(row)).toEqual({ old_ends, new_begins, apply_by })
})

test('each transition has at least two examples that name their paragraph', () => {
  const counts = Map.groupBy(examples, ({ transition }) => transition)
  const few = [...catalogue.keys()].filter((id) => (counts.get(id)?.length ?? 0) < 2)
  process.stdout.write(`worked examples: ${examples.length} of ${counts.size} transitions\n`)
  expect(few).toEqual([])
  expect([...counts.keys()].filter((id) => !catalogue.has(id))).toEqual([])
  expect(examples.filter(({ paragraph, example }) => !paragraph || !example)).toEqual([])
})

test('each wording of the law has at least two examples, where a transition has several', () => {
  const counted = examples.map((row) => `${row.transition}: ${wordingOf(row).wording.source}`)
  const several = [...catalogue].filter(([, rule]) => rule.earlier)
  expect(several.map(([id]) => id)).toContain('T06')
  const few = several
    .flatMap(([id, rule]) => wordingsOf(rule).map(({ source }) => `${id}: ${source}`))
    .filter((name) => counted.filter((one) => one === name).length < 2)
  expect(few).toEqual([])
})

test('a day for which no wording is kept gives none: nothing is taken from a neighbour', () => {
  expect(() => computed({ transition: 'T06', given: 'entry_date=2018-05-20' })).toThrow('no day follows')
  expect(() => computed({ transition: 'T06', given: 'trigger_on=2018-05-20' })).toThrow('no day follows')
})

test('a new right is compared as it is named: another office, other days', () => {
  const last = 'trigger_on=2026-12-31 applied_on=2027-01-11'
  expect(computed({ transition: 'T17', given: `${last} to=SGB3` }).new_begins).toBe('2027-01-11')
  expect(computed({ transition: 'T17', given: `${last} to=SGB2` }).new_begins).toBe('2027-01-01')
})

test('a day that is missing gives none: nothing is guessed', () => {
  const { day } = ruleFile('T10').trigger
  expect(triggerDay(day!, { suspended_on: '2025-01-15' })).toBeNull()
  expect(triggerDay(ruleFile('T18').trigger.day!, {})).toBeNull()
})
