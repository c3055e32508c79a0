import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { catalogue } from './catalogue.testing.ts'
import { daySources } from './trigger-day.ts'
import { laneOfRechtskreis, lanes } from '../lanes.ts'
import { bridges, expectedDays } from '../transition.ts'
import { gapCauses, isInForce, type TransitionRule } from './transition-rule.ts'
import { wordingInForce } from './rule-on.ts'
import { triggersOf, wordingsOf } from './versioned-rule.ts'
import { triggers } from '../triggers.ts'

const agencies = parse<{ code: string }>(
  readFileSync(path.resolve(import.meta.dirname, '../../../../db/seeds/reference/agency-kinds.csv'), 'utf8'),
  { columns: true },
).map(({ code }) => code)

const ids = Array.from({ length: 30 }, (_, at) => `T${String(at + 1).padStart(2, '0')}`)

test('the catalogue has T01 to T30 and T07b, each in the file of its name', () => {
  expect([...catalogue.keys()]).toEqual(ids.toSpliced(7, 0, 'T07b'))
  for (const [file, { id }] of catalogue) expect(id).toBe(file)
})

const wordings = [...catalogue].flatMap(([id, rule]): [string, TransitionRule][] =>
  wordingsOf(rule).map((wording) => [id, wording]),
)

test.each(wordings)('%s speaks of known codes and names its source', (id, rule) => {
  for (const code of [...rule.from, ...rule.to, ...Object.keys(rule.byTarget ?? {})])
    expect(Object.keys(laneOfRechtskreis)).toContain(code)
  for (const code of Object.keys(rule.byTarget ?? {})) expect(rule.to).toContain(code)
  expect(lanes).toContain(rule.lane)
  for (const fact of rule.trigger.facts) expect(triggers).toContain(fact)
  for (const { of } of rule.trigger.day ?? []) expect(daySources).toContain(of)
  for (const { agency } of rule.whereToApply) expect(agencies).toContain(agency)
  for (const { kind, source } of rule.bridges) {
    expect(bridges).toContain(kind)
    expect(source).not.toBe('')
  }
  for (const { code } of rule.gapCauses) expect(gapCauses).toContain(code)
  expect(rule.gapCauses.length).toBeGreaterThan(1)
  expect(rule.whereToApply).not.toEqual([])
  expect(rule.documents).not.toEqual([])
  expect(rule.bridges).not.toEqual([])
  expect(rule.remind).not.toEqual([])
  for (const next of rule.next) {
    expect(catalogue.has(next)).toBe(true)
    expect(next).not.toBe(id)
  }
  expect(rule.source).not.toBe('')
  expect(['high', 'medium', 'low']).toContain(rule.confidence)
  expect(rule.checkedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/)
  expect(rule.responsible).not.toBe('')
  const triggerOn = triggersOf(rule).from ?? '2026-01-15'
  const known = { triggerOn, appliedOn: '2027-06-01' }
  for (const toCode of rule.to)
    expect(() => expectedDays(rule, { ...known, toCode }, '2026-11-25')).not.toThrow()
})

test('every text is there in both languages, and neither is the other', () => {
  const texts = (value: unknown): { de?: unknown; en?: unknown }[] => {
    if (typeof value !== 'object' || value === null) return []
    const worded = 'de' in value || 'en' in value
    return worded ? [value] : Object.values(value).flatMap(texts)
  }
  for (const [id, rule] of catalogue)
    for (const { de, en } of texts(rule)) {
      expect(de, id).toMatch(/\S{2}/)
      expect(en, `${id}: ${String(de)}`).toMatch(/\S{2}/)
      expect(en, id).not.toBe(de)
    }
})

test('every event proposes a transition', () => {
  const proposed = new Set([...catalogue.values()].flatMap(({ trigger }) => trigger.facts))
  expect(triggers.filter((trigger) => !proposed.has(trigger))).toEqual([])
})

test('what is only announced is not in force, and stands under the name of its change', () => {
  const announced = [...catalogue].filter(([, rule]) => !wordingInForce(rule, '2026-11-27'))
  expect(announced.map(([id, { flag }]) => [id, flag])).toEqual([['T07b', 'FLAG-UA-ASYLBLG']])
  const dated = { inForce: { from: '2027-01-01', until: '2027-06-30' } }
  expect(
    ['2026-12-31', '2027-01-01', '2027-06-30', '2027-07-01'].map((day) => isInForce(dated, day)),
  ).toEqual([false, true, true, false])
})
