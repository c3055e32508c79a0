import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { type VersionedRule, wordingsOf } from '#domain/rechtskreis/catalogue/versioned-rule.ts'
import { dayRuleLabel, reminderLabel } from './day-rule-labels.ts'

const folder = path.resolve(import.meta.dirname, '../../../../db/seeds/rules/transitions')
const rules = globSync('*.json', { cwd: folder }).flatMap((file) =>
  wordingsOf(JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as VersionedRule),
)

test('every day and reminder of every rule of a transition has words', () => {
  const days = rules
    .flatMap((rule) => [rule, ...Object.values(rule.byTarget ?? {})])
    .flatMap((one) =>
      [one.oldEnds, one.newBegins, one.applyBy, one.lateBegins].filter(
        (day) => day !== null && day !== undefined,
      ),
    )
  expect(days.length).toBeGreaterThan(60)
  const words = [...days.map(dayRuleLabel), ...rules.flatMap(({ remind }) => remind.map(reminderLabel))]
  expect(words.filter((word) => word === '' || /[_{}]/.test(word))).toEqual([])
})

test('months and days are counted in words', () => {
  expect(dayRuleLabel('after_months_36')).toBe('am Tag nach 36 Monaten')
  expect([{ months: -1 }, { months: -9 }, { days: 0 }, { days: 3 }].map(reminderLabel)).toEqual([
    'einen Monat vorher',
    '9 Monate vorher',
    'am Tag des Auslösers',
    '3 Tage danach',
  ])
})
