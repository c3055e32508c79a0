import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { catalogue, ruleFile } from './catalogue.testing.ts'
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

/** What the catalogue computes for a row; where no application is named, it came on the day of the trigger. */
function computed({ transition, given }: Pick<Example, 'transition' | 'given'>) {
  const rule = ruleFile(transition)
  const known = Object.fromEntries(given.split(' ').map((pair) => pair.split('=') as [string, string]))
  const triggerOn = known.trigger_on ?? triggerDay(rule.trigger.day ?? [], known)
  if (!triggerOn) throw new Error(`${transition}: no day follows from ${given}`)
  const toCode = (known.to ?? null) as Rechtskreis | null
  const days = expectedDays(rule, { triggerOn, appliedOn: known.applied_on ?? null, toCode }, triggerOn)
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
