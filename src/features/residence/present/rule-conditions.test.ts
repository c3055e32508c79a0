import { expect, test } from 'vitest'
import type { Condition, RuleBase } from '#domain/residence/rules/rule-base.ts'
import { linkRules } from '#domain/residence/rules/link-rules.ts'
import { laidDownFor } from './rule-conditions.server.ts'

const wording = (from: string, until: string | undefined, months: number): Condition => ({
  id: 'X-TIME',
  kind: 'mandatory',
  wording: { de: `${months} Monate`, en: `${months} months` },
  test: { fact: 'pension.months', atLeast: months },
  citation: '§ X',
  inForce: { from, ...(until ? { until } : {}) },
  confidence: 'high',
  source: 'gesetze-im-internet.de',
})
const base: RuleBase = {
  pathways: [],
  waivers: [],
  shared: {
    sections: {},
    clocks: {},
    settings: [],
    switches: [],
    conditions: [wording('2005-01-01', '2022-12-30', 96), wording('2022-12-31', undefined, 72)],
  },
}

test('a number laid down is told with the wording that is in force on the day, and with no other', () => {
  const rules = linkRules(base)
  const choices = { settings: { 'X-TIME 2022-12-31': 60 } }
  expect(laidDownFor(rules, choices, 'X-TIME', '2026-11-27')).toEqual([
    { target: 'X-TIME 2022-12-31', holds: 60, delivered: 72, unit: 'Monate' },
  ])
  expect(laidDownFor(rules, choices, 'X-TIME', '2022-12-30')).toEqual([])
  expect(laidDownFor(rules, { settings: { 'X-TIME 2005-01-01': 60 } }, 'X-TIME', '2026-11-27')).toEqual([])
})
