import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { evaluatePerson } from '#domain/residence/evaluate/evaluate-person.ts'
import { fromNestedFacts, mergeFacts } from '#domain/residence/facts/nested-facts.ts'
import { linkRules } from '#domain/residence/rules/link-rules.ts'
import { sharedMaterial } from '../../tests/support/shared-material.ts'
import { readRuleFiles } from './read-rule-files.ts'

const material = sharedMaterial('domain/residence-vignettes.json')
if (!material)
  console.warn('vignettes of the rule base: not run, the material does not lie beside the repository')

type Expected = {
  result: string
  closed_by: string[]
  missing: string[]
  unknown: string[]
  review: string[]
  earliest_date: string | null
  earliest_date_discretion?: string
}
type File = {
  base_facts: Record<string, unknown>
  vignettes: {
    id: string
    title: string
    reference_date: string
    confidence: string
    facts_delta: Record<string, unknown>
    expected: Record<string, Expected>
  }[]
}

describe.skipIf(!material)('vignettes of the rule base', () => {
  const { base_facts, vignettes } = JSON.parse(readFileSync(material!, 'utf8')) as File
  const rules = linkRules(readRuleFiles())

  test('there are as many as their author says', () => expect(vignettes).toHaveLength(232))

  test.for(vignettes)('$id ($confidence) $title', ({ facts_delta, reference_date, expected }) => {
    const facts = fromNestedFacts(mergeFacts(base_facts, facts_delta))
    const { hints } = evaluatePerson(rules, facts, reference_date, { changes: false })
    for (const [pathway, wanted] of Object.entries(expected)) {
      const hint = hints.get(pathway)!
      const { earliest_date_discretion: discretion, ...compared } = wanted
      expect({ pathway, ...written(hint) }).toEqual({ pathway, ...compared })
      if (discretion) expect(hint.earliestDateDiscretion).toBe(discretion)
    }
  })
})

const written = (hint: {
  result: string
  closedBy: string[]
  missing: string[]
  unknown: string[]
  review: string[]
  earliestDate: string | null
}) => ({
  result: hint.result,
  closed_by: hint.closedBy,
  missing: hint.missing,
  unknown: hint.unknown,
  review: hint.review,
  earliest_date: hint.earliestDate,
})
