import type { MatchClass, MatchReason } from '#domain/person/matching/match-persons.ts'
import { m } from '#platform/i18n/messages.ts'

const words: Record<MatchReason, () => string> = {
  name_full: m.persons_reason_name_full,
  name_contained: m.persons_reason_name_contained,
  name_slip: m.persons_reason_name_slip,
  name_one_word: m.persons_reason_name_one_word,
  name_family_differs: m.persons_reason_name_family_differs,
  name_other: m.persons_reason_name_other,
  spelt_alike: m.persons_reason_spelt_alike,
  spelt_otherwise: m.persons_reason_spelt_otherwise,
  parts_exchanged: m.persons_reason_parts_exchanged,
  other_name: m.persons_reason_other_name,
  frequent_name: m.persons_reason_frequent_name,
  born_same: m.persons_reason_born_same,
  born_exchanged: m.persons_reason_born_exchanged,
  born_placeholder: m.persons_reason_born_placeholder,
  born_partial: m.persons_reason_born_partial,
  born_both_first_of_january: m.persons_reason_born_both_first_of_january,
  born_near_placeholder: m.persons_reason_born_near_placeholder,
  born_one_digit: m.persons_reason_born_one_digit,
  born_unknown: m.persons_reason_born_unknown,
  born_other: m.persons_reason_born_other,
}

/** What speaks for a double and against it, in words. */
export const reasonWords = (reasons: readonly MatchReason[]): string[] =>
  reasons.map((reason) => words[reason]())

/** How likely it is that two persons are one, in words. */
export const classWords = (found: MatchClass): string =>
  found === 'double' ? m.persons_class_double() : m.persons_class_possible()
