import type { FactDefinition } from '../facts/fact.ts'
import { conditionFits, type FormProblem, formProblems } from '../form/form-problems.ts'
import { chapters, type Concept, type CoreTerms, type TermList, termLists } from './concept.ts'

/** What keeps a draft from coming into force, and where. */
export type ConceptProblem =
  | { part: 'text'; reason: 'empty'; at: string }
  | { part: 'resolution'; reason: 'missing' }
  | {
      part: 'terms'
      list: TermList
      reason: 'empty' | 'no_core' | 'unknown_core' | 'same_word' | 'same_code'
      at: string
    }
  | { part: 'criteria'; reason: 'unknown_fact' | 'does_not_fit'; at: string }
  | { part: 'localFacts'; reason: 'no_choices' | 'same_key'; at: string }
  | { part: 'forms'; reason: FormProblem['reason']; at: string; form: string; facts: readonly string[] }

/** All facts a concept may ask for: those of the core dictionary and its own. */
export function factsOf(concept: Pick<Concept, 'localFacts'>, core: readonly FactDefinition[]) {
  const byKey = new Map([...core, ...concept.localFacts].map((fact) => [fact.key, fact]))
  return (key: string): FactDefinition | undefined => byKey.get(key)
}

function termProblems(concept: Concept, core: CoreTerms): ConceptProblem[] {
  return termLists.flatMap((list): ConceptProblem[] => {
    const terms = concept.terms[list]
    // One step is no scale.
    if (terms.length < (list === 'ratings' ? 2 : 1)) return [{ part: 'terms', list, reason: 'empty', at: '' }]
    const known = new Set(core[list].map(({ code }) => code))
    const words = Map.groupBy(terms, ({ label }) => label.trim().toLowerCase())
    const codes = Map.groupBy(terms, ({ code }) => code)
    return terms.flatMap((term): ConceptProblem[] => {
      const at = term.label || term.code
      if (term.core === '') return [{ part: 'terms', list, reason: 'no_core', at }]
      if (!known.has(term.core)) return [{ part: 'terms', list, reason: 'unknown_core', at }]
      if (codes.get(term.code)!.length > 1) return [{ part: 'terms', list, reason: 'same_code', at }]
      if (words.get(term.label.trim().toLowerCase())!.length > 1)
        return [{ part: 'terms', list, reason: 'same_word', at }]
      return []
    })
  })
}

/** Everything that keeps a concept from coming into force; an empty list: it may. */
export function conceptProblems(
  concept: Concept,
  core: { terms: CoreTerms; facts: readonly FactDefinition[] },
): ConceptProblem[] {
  const factOf = factsOf(concept, core.facts)
  const keys = Map.groupBy(concept.localFacts, ({ key }) => key)
  return [
    ...chapters
      .filter((chapter) => concept.text[chapter].trim() === '')
      .map((at) => ({ part: 'text', reason: 'empty', at }) as const),
    ...(concept.resolution.body === '' || concept.resolution.day === ''
      ? [{ part: 'resolution', reason: 'missing' } as const]
      : []),
    ...termProblems(concept, core.terms),
    ...concept.criteria.flatMap(({ label, condition }): ConceptProblem[] => {
      const fact = factOf(condition.fact)
      if (!fact) return [{ part: 'criteria', reason: 'unknown_fact', at: label }]
      return conditionFits(condition, fact) ? [] : [{ part: 'criteria', reason: 'does_not_fit', at: label }]
    }),
    ...concept.localFacts.flatMap(({ key, label, kind, options }): ConceptProblem[] => {
      if (keys.get(key)!.length > 1) return [{ part: 'localFacts', reason: 'same_key', at: label }]
      const chosen = kind === 'choice' || kind === 'choices'
      return chosen && options.length < 2 ? [{ part: 'localFacts', reason: 'no_choices', at: label }] : []
    }),
    ...concept.forms.flatMap((form) =>
      formProblems(form, factOf).map(
        ({ reason, fact, facts }) => ({ part: 'forms', reason, form: form.title, at: fact, facts }) as const,
      ),
    ),
  ]
}
