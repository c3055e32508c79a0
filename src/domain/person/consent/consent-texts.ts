import type { Category } from '../../kernel/categories.ts'

/** What a consent is for. Sharing is purpose × recipient × categories; there is no blanket consent. */
export const consentPurposes = ['counselling', 'referral', 'legal_consolidation'] as const
export type ConsentPurpose = (typeof consentPurposes)[number]

/** Versions of the text a person agreed to; a changed text gets a new version, old ones stay. */
export const consentTextVersions = ['counselling-2026-1', 'sharing-2026-1'] as const
export type ConsentTextVersion = (typeof consentTextVersions)[number]

/** How a consent was given. */
export const consentForms = ['written', 'oral_witness', 'oral_interpreter'] as const
export type ConsentForm = (typeof consentForms)[number]

/** Categories the counselling itself needs; the text of `counselling-2026-1` names them. */
export const counsellingCategories: readonly Category[] = [
  'identity',
  'contact',
  'residence',
  'livelihood',
  'language',
  'education_work',
  'housing',
  'family',
  'plan',
  'appointment',
  'note',
  'document',
]
