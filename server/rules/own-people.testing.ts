import { evaluatePerson } from '#domain/residence/evaluate/evaluate-person.ts'
import type { FactValue, ResidenceFacts, StatusSegment } from '#domain/residence/facts/residence-facts.ts'
import { linkRules } from '#domain/residence/rules/link-rules.ts'
import { readRuleFiles } from './read-rule-files.ts'

export const rules = linkRules(readRuleFiles())
export const status = (from: string, to: string | null, kind: string, basis: string): StatusSegment => ({
  from,
  to,
  kind,
  basis,
})
export const person = (
  statusHistory: StatusSegment[] | null,
  values: Record<string, FactValue> = {},
  absences: ResidenceFacts['absences'] = [],
): ResidenceFacts => ({ statusHistory, values: { 'person.birth_date': '1990-05-01', ...values }, absences })
export const hint = (facts: ResidenceFacts, on: string, pathway: string, choices = {}) =>
  evaluatePerson(rules, facts, on, { choices }).hints.get(pathway)!
export const problems = (facts: ResidenceFacts, on = '2026-11-22') =>
  evaluatePerson(rules, facts, on, { changes: false }).problems.map(({ kind, at }) => `${kind} ${at}`)

/** Everything § 25b asks beside the time, known and met. */
export const settled: Record<string, FactValue> = {
  'fdgo.commitment': true,
  'civics.lid': true,
  'livelihood.by_work_percent': 100,
  'language.oral': 'A2',
  'family.school_age_children': false,
  'family.household_minor_child': false,
  'identity.own_deception': false,
  'identity.non_cooperation': false,
  'identity.clarified': true,
  'passport.valid': true,
  'criminal.serious_54': false,
  'criminal.security_54': false,
  'criminal.ausweisungsinteresse': false,
  'asylum.rejected_ou_fraud': false,
}
