import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { linkRules } from '#domain/residence/rules/link-rules.ts'
import type { Condition, RuleBase } from '#domain/residence/rules/rule-base.ts'
import { placesOf } from '#domain/residence/rules/rule-places.ts'
import { readRuleFiles } from './read-rule-files.ts'

const base = readRuleFiles()
const conditions: Condition[] = [
  ...base.shared.conditions,
  ...base.pathways.flatMap((pathway) => pathway.conditions.filter((one): one is Condition => 'id' in one)),
]

/** Taken by the program from the person, not asked as a fact. */
const fromPerson = ['person.birth_date']

describe('files of the rules', () => {
  test('37 pathways of the rule base and two from the statute, each named like its file', () => {
    const ids = base.pathways.map(({ id }) => id)
    expect(ids).toHaveLength(39)
    expect(new Set(ids).size).toBe(39)
    expect(ids.filter((id) => ['FREIZUEGG-4A', 'A23A'].includes(id))).toHaveLength(2)
  })

  test('every condition says in both languages what it asks, by which norm, since when, how sure, from where', () => {
    expect(conditions.length).toBeGreaterThan(230)
    for (const { id, wording, citation, inForce, confidence, source, kind, test: asked } of conditions) {
      expect(wording.de.length, id).toBeGreaterThan(5)
      expect(wording.en.length, id).toBeGreaterThan(5)
      expect(citation, id).toMatch(/§|Art\.|VAH|AVwV|\d{4}/)
      expect(inForce.from, id).toMatch(/^\d{4}-\d\d-\d\d$/)
      expect(['high', 'medium', 'low'], id).toContain(confidence)
      expect(source, id).not.toBe('')
      expect(asked === undefined, id).toBe(kind === 'human')
    }
    for (const { checkedOn, responsible, id } of base.pathways) {
      expect(checkedOn, id).toMatch(/^\d{4}-\d\d-\d\d$/)
      expect(responsible, id).not.toBe('')
    }
  })

  test('whatever closes a pathway names what opens it again, or what to check instead', () => {
    for (const { id, kind, unmetCloses, cure } of conditions)
      if (kind === 'bar' || unmetCloses) expect(cure, id).toHaveLength(2)
  })

  test('every fact that a rule reads stands in the dictionary of facts', () => {
    const csv = readFileSync(path.resolve(import.meta.dirname, '../../db/seeds/reference/fact-keys.csv'))
    const known = new Set([
      ...parse<{ code: string }>(csv, { columns: true, bom: true }).map(({ code }) => code),
      ...fromPerson,
    ])
    const read = placesOf(base).filter(({ kind }) => kind === 'fact')
    expect(read.length).toBeGreaterThan(300)
    for (const { at, name } of read) expect(known, `${at} reads ${name}`).toContain(name)
  })

  test('a name nobody knows and a date that is none are found when the rules are linked', () => {
    const broken = (change: (copy: RuleBase) => void) => {
      const copy = structuredClone(base)
      change(copy)
      return () => linkRules(copy)
    }
    const a9 = (copy: RuleBase) => copy.pathways.find(({ id }) => id === 'A9')!
    const first = (copy: RuleBase) => a9(copy).conditions[0] as Condition
    expect(broken(() => undefined)).not.toThrow()
    expect(broken((copy) => a9(copy).conditions.push({ use: 'A9-NOTHING' }))).toThrow(
      'A9: no condition is called "A9-NOTHING"',
    )
    expect(broken((copy) => (first(copy).test = { clock: 'sundial', months: 60 }))).toThrow(
      'no clock is called "sundial"',
    )
    expect(broken((copy) => (first(copy).waivers = ['W-0']))).toThrow('no waiver is called "W-0"')
    expect(broken((copy) => (first(copy).test = { day: 'reference', onOrAfter: '2026-02-30' }))).toThrow(
      '"2026-02-30" is no day of the calendar',
    )
    expect(broken((copy) => a9(copy).next.push('B1'))).toThrow('no pathway is called "B1"')
  })
})
