import type { FactKind } from '#domain/facts/fact.ts'
import type { FormUse } from '#domain/form/form.ts'
import { m } from '#platform/i18n/messages.ts'

const kinds = {
  text: m.concept_kind_text,
  long_text: m.concept_kind_long_text,
  whole_number: m.concept_kind_whole_number,
  number: m.concept_kind_number,
  date: m.concept_kind_date,
  yes_no: m.concept_kind_yes_no,
  choice: m.concept_kind_choice,
  choices: m.concept_kind_choices,
} as const satisfies Record<FactKind, () => string>

/** What the answer to a fact looks like. */
export const kindLabel = (kind: FactKind): string => kinds[kind]()

const uses = {
  clearing: m.concept_use_clearing,
  assessment: m.concept_use_assessment,
  review: m.concept_use_review,
} as const satisfies Record<FormUse, () => string>

/** Where a form is offered. */
export const useLabel = (use: FormUse): string => uses[use]()
