import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { catalogue, ruleFile } from '../../src/domain/rechtskreis/catalogue/catalogue.testing.ts'
import type { VersionedRule } from '#domain/rechtskreis/catalogue/versioned-rule.ts'
import { readTransitionKinds } from './transition-kinds.ts'
import { wordingProblems } from './wording-problems.ts'

type Planted = (rule: VersionedRule) => void
const problemsOf = (plant: Planted) => {
  const rule = structuredClone(ruleFile('T06')) as VersionedRule
  plant(rule)
  return wordingProblems(rule)
}
const oldest = (rule: VersionedRule) => rule.earlier![0]!

test('every day from the first wording of a rule on has exactly one', () => {
  for (const [id, rule] of catalogue) expect(wordingProblems(rule), id).toEqual([])
})

test.each<[string, Planted, string]>([
  [
    'a hole in the law',
    (rule) => (oldest(rule).inForce.until = '2024-02-25'),
    'inForce: the wordings until 2024-02-25 and from 2024-02-27 leave days without a wording',
  ],
  [
    'two wordings on one day',
    (rule) => (rule.inForce.from = '2024-02-26'),
    'inForce: the wordings until 2024-02-26 and from 2024-02-26 overlap',
  ],
  [
    'a hole between the triggers',
    (rule) => (rule.forTriggers!.from = '2022-08-28'),
    'forTriggers: the wordings until 2022-08-26 and from 2022-08-28 leave days without a wording',
  ],
  [
    'triggers of a transitional rule on one side alone',
    (rule) => delete oldest(rule).forTriggers,
    'forTriggers: the wordings until 2024-02-26 and from 2022-08-27 overlap',
  ],
  [
    'a newer wording without its first day',
    (rule) => (rule.inForce.from = null),
    'inForce: of two wordings one after the other, the newer needs "from" and the older "until"',
  ],
  [
    'an older wording without its last day',
    (rule) => (oldest(rule).inForce.until = null),
    'inForce: of two wordings one after the other, the newer needs "from" and the older "until"',
  ],
  [
    'days the wrong way round',
    (rule) => (oldest(rule).inForce = { from: '2024-02-26', until: '2019-08-21' }),
    'inForce: 2019-08-21 lies before 2024-02-26',
  ],
  [
    'a day the calendar does not have',
    (rule) => (oldest(rule).inForce.until = '2024-02-30'),
    'inForce: "2024-02-30" is no day',
  ],
  [
    'a day as people write it',
    (rule) => (rule.inForce.from = '27.02.2024'),
    'inForce: "27.02.2024" is no day',
  ],
  [
    'a day that is not there',
    (rule) => delete (oldest(rule).inForce as { from?: string | null }).from,
    'inForce: a day is missing',
  ],
  [
    'a wording without its source',
    (rule) => delete (oldest(rule) as { source?: string }).source,
    'earlier[0]: "source" is missing',
  ],
  [
    'a field that is spelt wrongly',
    (rule) => Object.assign(oldest(rule), { oldEnd: 'same_day' }),
    'earlier[0]: no earlier wording has a field "oldEnd"',
  ],
  [
    'another lane, which a stored transition keeps',
    (rule) => Object.assign(oldest(rule), { lane: 'health' }),
    'earlier[0]: no earlier wording has a field "lane"',
  ],
  [
    'earlier wordings that are no list',
    (rule) => Object.assign(rule, { earlier: oldest(rule) }),
    '"earlier" is no list',
  ],
])('%s is named', (_fault, plant, problem) => {
  expect(problemsOf(plant)).toContain(problem)
})

test('a file with such a fault is not loaded, and is named', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'wordings-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const write = (rule: VersionedRule) => writeFileSync(path.join(folder, 'T06.json'), JSON.stringify(rule))
  const rule = structuredClone(ruleFile('T06'))
  write(rule)
  expect(readTransitionKinds(folder)).toMatchObject([{ id: 'T06', detail: { earlier: [{}] } }])
  rule.inForce.from = '2024-02-29'
  write(rule)
  expect(() => readTransitionKinds(folder)).toThrow(
    'T06.json: inForce: the wordings until 2024-02-26 and from 2024-02-29 leave days without a wording',
  )
})
