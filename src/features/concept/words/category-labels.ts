import type { Category } from '#domain/kernel/categories.ts'
import { m } from '#platform/i18n/messages.ts'

const labels = {
  identity: m.concept_category_identity,
  contact: m.concept_category_contact,
  residence: m.concept_category_residence,
  livelihood: m.concept_category_livelihood,
  language: m.concept_category_language,
  education_work: m.concept_category_education_work,
  housing: m.concept_category_housing,
  family: m.concept_category_family,
  health_need: m.concept_category_health_need,
  plan: m.concept_category_plan,
  appointment: m.concept_category_appointment,
  note: m.concept_category_note,
  document: m.concept_category_document,
} as const satisfies Record<Category, () => string>

/** The name of a category of data. */
export const categoryLabel = (category: Category): string => labels[category]()
