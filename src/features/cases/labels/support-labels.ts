import type { SupportKey } from '#domain/contact/support-needs.ts'
import { m } from '#platform/i18n/messages.ts'

const keys = {
  'interpreter.needed': m.cases_interpreter_needed,
  'interpreter.language': m.cases_interpreter_language,
  'interpreter.sex': m.cases_interpreter_sex,
  'interpreter.not_wanted': m.cases_interpreter_not_wanted,
  'access.reading': m.cases_access_reading,
  'access.childcare': m.cases_access_childcare,
  'access.wheelchair': m.cases_access_wheelchair,
  'access.hearing': m.cases_access_hearing,
  'access.sight': m.cases_access_sight,
  'access.health_need': m.cases_access_health_need,
} as const satisfies Record<SupportKey, () => string>

/** What is asked, as the label of field and list. */
export const supportLabel = (key: SupportKey): string => keys[key]()

const values: Record<string, () => string> = {
  yes: m.cases_yes,
  no: m.cases_no,
  female: m.cases_sex_female,
  male: m.cases_sex_male,
  any: m.cases_sex_any,
}

/** A chosen answer in words. */
export const supportValue = (value: string): string => values[value]?.() ?? value
