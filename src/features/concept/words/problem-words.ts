import { chapters, type Chapter } from '#domain/concept/concept.ts'
import type { ConceptProblem } from '#domain/concept/concept-problems.ts'
import { m } from '#platform/i18n/messages.ts'
import { chapterLabel, listLabel } from './labels.ts'

const isChapter = (key: string): key is Chapter => (chapters as readonly string[]).includes(key)

const termWords = {
  empty: () => m.concept_problem_list_empty(),
  no_core: (at: string) => m.concept_problem_no_core({ word: at }),
  unknown_core: (at: string) => m.concept_problem_unknown_core({ word: at }),
  same_word: (at: string) => m.concept_problem_same_word({ word: at }),
  same_code: (at: string) => m.concept_problem_same_code({ word: at }),
} as const

const formWords = {
  no_questions: () => m.concept_problem_no_questions(),
  unknown_fact: (at: string) => m.concept_problem_unknown_fact({ fact: at }),
  asked_twice: (at: string) => m.concept_problem_asked_twice({ fact: at }),
  circle: (_at: string, facts: readonly string[]) => m.concept_problem_circle({ way: facts.join(' → ') }),
  condition_on_unknown_fact: (at: string, facts: readonly string[]) =>
    m.concept_problem_condition_unknown({ fact: at, other: facts.join(', ') }),
  condition_across_repetition: (at: string, facts: readonly string[]) =>
    m.concept_problem_condition_repeated({ fact: at, other: facts.join(', ') }),
  condition_does_not_fit: (at: string, facts: readonly string[]) =>
    m.concept_problem_condition_unfit({ fact: at, other: facts.join(', ') }),
} as const

/** Why a form cannot be used as it is, in one sentence. Facts are named by `nameOf`. */
export const formProblemWords = (
  reason: keyof typeof formWords,
  at: string,
  facts: readonly string[],
  nameOf: (key: string) => string,
): string => formWords[reason](nameOf(at), facts.map(nameOf))

/** A problem of a concept as place and sentence. */
export function conceptProblemWords(
  problem: ConceptProblem,
  nameOf: (key: string) => string,
): { place: string; words: string } {
  switch (problem.part) {
    case 'text':
      return {
        place: isChapter(problem.at) ? chapterLabel(problem.at) : m.concept_text(),
        words: m.concept_problem_text_empty(),
      }
    case 'resolution':
      return { place: m.concept_resolution(), words: m.concept_problem_resolution() }
    case 'terms':
      return { place: listLabel(problem.list), words: termWords[problem.reason](problem.at) }
    case 'criteria':
      return {
        place: m.concept_criteria(),
        words:
          problem.reason === 'unknown_fact'
            ? m.concept_problem_unknown_fact({ fact: problem.at })
            : m.concept_problem_criterion_unfit({ criterion: problem.at }),
      }
    case 'localFacts':
      return {
        place: m.concept_local_facts(),
        words:
          problem.reason === 'no_choices'
            ? m.concept_problem_no_choices({ fact: problem.at })
            : m.concept_problem_same_key({ fact: problem.at }),
      }
    case 'forms':
      return {
        place: `${m.concept_forms()} · ${problem.form}`,
        words: formProblemWords(problem.reason, problem.at, problem.facts, nameOf),
      }
  }
}
