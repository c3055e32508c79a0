import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { dayByRule } from '../kernel/date-rule.ts'
import { type ChainTemplate, templateProblems } from './chain-template.ts'

const folder = path.resolve(import.meta.dirname, '../../../db/seeds/reference')
const codesOf = (list: string) =>
  new Set(
    parse<{ code: string }>(readFileSync(path.join(folder, `${list}.csv`), 'utf8'), { columns: true }).map(
      ({ code }) => code,
    ),
  )
const templates = globSync('chain-templates/*.json', { cwd: folder }).map(
  (file) => JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as ChainTemplate,
)

test('the eight chains of the field come with the program, each for a target group of its own', () => {
  const groups = new Map(templates.map(({ code, targetGroup }) => [code, targetGroup]))
  expect(groups.size).toBe(8)
  expect(new Set(groups.values()).size).toBe(8)
})

test('versions of a chain follow each other without a gap, in files that say which', () => {
  for (const template of templates) {
    const of = templates.filter(({ code }) => code === template.code).map(({ version }) => version)
    expect(of.toSorted()).toEqual(of.map((_version, at) => at + 1))
  }
})

test.each(templates.map((template) => [`${template.code} ${template.version}`, template] as const))(
  '%s contradicts nothing: order, codes, legal days, words in both languages',
  (_code, template) => {
    expect(templateProblems(template)).toEqual([])
    expect([...codesOf('target-groups')]).toContain(template.targetGroup)
    const [steps, agencies] = [codesOf('step-codes'), codesOf('agency-kinds')]
    for (const step of template.steps) {
      expect([step.key, steps.has(step.stepCode), agencies.has(step.agency)]).toEqual([step.key, true, true])
      if (step.lastDay) expect(dayByRule(step.lastDay.rule, '2026-01-31') >= '2026-01-31').toBe(true)
      for (const words of [step.title, step.breaks, ...step.documents])
        if (words) expect(Math.min(words.de.length, words.en.length)).toBeGreaterThan(1)
    }
    expect(template.source).toMatch(/^Vorschlag von Nahtlos nach .*§/)
  },
)
