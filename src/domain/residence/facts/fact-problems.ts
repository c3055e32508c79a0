/** Why facts cannot be taken as they stand. Each is named; what rests on it stays unknown, nothing is guessed. */
export const factProblemKinds = [
  'status_ends_before_it_begins',
  'two_titles_at_once',
  'status_date_not_whole',
  'absence_ends_before_it_begins',
  'absence_date_not_whole',
  'date_not_whole',
  'title_before_entry',
  'entry_before_birth',
  'reference_outside_known_law',
] as const
export type FactProblemKind = (typeof factProblemKinds)[number]

/** `at` is the key of the fact, or the position in its list (`status_history[1]`). */
export type FactProblem = { kind: FactProblemKind; at: string }
