import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'csv-parse/sync'
import type { CaseStory } from '../case-story.ts'
import { morningOf } from '../days.ts'
import type { Rows } from '../rows.ts'
import { chanceOf, reviewOf } from './chance-of.ts'
import { inventAnswers } from './reply-answers.ts'
import type { DemoConcept } from './site-words.ts'

const file = path.resolve(import.meta.dirname, '../../../db/seeds/reference/fact-keys.csv')
const categoryOf = new Map(
  parse<{ code: string; detail: string }>(readFileSync(file, 'utf8'), { columns: true }).map(
    ({ code, detail }) => [code, (JSON.parse(detail) as { category: string }).category],
  ),
)

/** Facts that are known from the intake on. */
const known = new Set(['person.language', 'person.nationality'])

/**
 * The form of the site as it was gone through with half of the invented persons, some of them twice: the replies, and
 * the facts they left. A later answer that differs replaces the earlier one, which stays readable.
 */
export function replyRows(made: CaseStory, concept: DemoConcept, today: string): Rows {
  const chance = chanceOf(made, 'replies')
  const form = concept.content.forms.find(({ use }) => use === 'assessment')
  const review = reviewOf(made, today)
  if (!form || (chance.number() > 0.5 && !review)) return {}
  const asked = new Set(form.sections.flatMap(({ fields }) => fields.map(({ fact }) => fact)))
  const said = { site_id: made.site, person_id: made.ids.person, recorded_by: made.responsible.id }
  const rows = { form_reply: [] as Record<string, unknown>[], person_fact: [] as Record<string, unknown>[] }
  const stands = new Map<string, Record<string, unknown>>()
  for (const day of [made.opened, ...(review ? [review] : [])]) {
    const recorded_at = morningOf(day)
    rows.form_reply.push({
      ...said,
      id: chance.uuid(),
      case_id: made.ids.case,
      form_code: form.code,
      concept_version_id: concept.id,
      answered_on: day,
      recorded_at,
    })
    const answers = inventAnswers(chance, made, today, day === review)
    for (const [key, value] of Object.entries(answers)) {
      const before = stands.get(key)
      const id = chance.uuid()
      if (!asked.has(key) || known.has(key) || before?.value === value) continue
      if (before) before.superseded_by = id
      const answer = value === null ? 'declined' : 'known'
      const fact = { ...said, id, key, item: 1, category: categoryOf.get(key), answer, value }
      const row = { ...fact, valid: '(,)', source: 'told', recorded_at, superseded_by: null }
      stands.set(key, row)
      rows.person_fact.push(row)
    }
  }
  return rows
}
