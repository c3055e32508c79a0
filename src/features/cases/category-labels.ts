import type { Category } from '#domain/kernel/categories.ts'
import { m } from '#platform/i18n/messages.ts'

const labels = {
  identity: m.cases_category_identity,
  contact: m.cases_category_contact,
  residence: m.cases_category_residence,
  livelihood: m.cases_category_livelihood,
  language: m.cases_category_language,
  education_work: m.cases_category_education_work,
  housing: m.cases_category_housing,
  family: m.cases_category_family,
  health_need: m.cases_category_health_need,
  plan: m.cases_category_plan,
  appointment: m.cases_category_appointment,
  note: m.cases_category_note,
  document: m.cases_category_document,
} as const satisfies Record<Category, () => string>

/** The name of a category of data. */
export const categoryLabel = (category: Category): string => labels[category]()
