import type { FactProblem, FactProblemKind } from '#domain/residence/facts/fact-problems.ts'
import { m } from '#platform/i18n/messages.ts'

const words = {
  status_ends_before_it_begins: m.residence_problem_ends_before,
  two_titles_at_once: m.residence_problem_two_titles,
  status_date_not_whole: m.residence_problem_status_date,
  absence_ends_before_it_begins: m.residence_problem_absence_ends,
  absence_date_not_whole: m.residence_problem_absence_date,
  date_not_whole: m.residence_problem_partial,
  title_before_entry: m.residence_problem_before_entry,
  entry_before_birth: m.residence_problem_before_birth,
  reference_outside_known_law: m.residence_problem_outside,
} as const satisfies Record<FactProblemKind, (input: { fact: string }) => string>

/** What contradicts itself in the facts, as a sentence. */
export const problemWords = ({ kind, at }: FactProblem, factLabel: (key: string) => string): string =>
  words[kind]({ fact: factLabel(at) })
