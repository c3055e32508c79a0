import type { z } from 'zod'
import type { Concept } from '#domain/concept/concept.ts'
import { conceptProblems, factsOf } from '#domain/concept/concept-problems.ts'
import { m } from '#platform/i18n/messages.ts'
import type { Core } from '../core.server.ts'
import { conceptProblemWords } from '../words/problem-words.ts'
import { conceptFileSchema } from './concept-schema.ts'

/** Where in the file something does not fit, as the way to it: `concept › terms › access_routes › 3 › core`. */
const placeOf = (path: readonly PropertyKey[]): string =>
  path.map((step) => (typeof step === 'number' ? String(step + 1) : String(step))).join(' › ')

function issueWords(issue: z.core.$ZodIssue): string {
  const place = placeOf(issue.path)
  if (issue.code === 'unrecognized_keys')
    return m.concept_file_unknown({ place: [place, issue.keys.join(', ')].filter(Boolean).join(' › ') })
  if (issue.code === 'invalid_type' && issue.input === undefined) return m.concept_file_missing({ place })
  if (issue.code === 'too_big') return m.concept_file_too_long({ place, count: Number(issue.maximum) })
  return m.concept_file_unfit({ place })
}

/**
 * Reads a concept as it was given out by this or another site. Its text and resolution may be open, for each site has
 * its own; words without a core term, facts nobody knows and forms that cannot work are named and nothing is taken.
 */
export function readConceptFile(text: string, core: Core): { content: Concept } | { problems: string[] } {
  let json: unknown
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return { problems: [m.concept_file_no_json()] }
  }
  const parsed = conceptFileSchema.safeParse(json, { reportInput: true })
  if (!parsed.success) return { problems: parsed.error.issues.map(issueWords) }
  const content = parsed.data.concept as Concept
  const factOf = factsOf(content, core.facts)
  const problems = conceptProblems(content, core)
    .filter(({ part }) => part !== 'text' && part !== 'resolution')
    .map((problem) => conceptProblemWords(problem, (key) => factOf(key)?.label ?? key))
    .map(({ place, words }) => `${place}: ${words}`)
  return problems.length > 0 ? { problems } : { content }
}
