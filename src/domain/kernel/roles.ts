/** Roles of a membership; exactly one acts at a time (design: people of KIM). */
export const roles = [
  'case_manager',
  'coordinator',
  'assistant',
  'committee_member',
  'residence_officer',
  'naturalisation_officer',
  'partner',
  'state',
  'privacy_officer',
  'supervisor',
  'municipal_contact',
  'site_admin',
  'operator',
] as const

export type Role = (typeof roles)[number]

/**
 * Roles that can be let into a case: by responsibility, by a release, or for a consultation. Which case, and what of it,
 * is said by the grant alone.
 */
export const caseReaders = [
  'case_manager',
  'residence_officer',
  'naturalisation_officer',
  'partner',
  'supervisor',
  'coordinator',
] as const satisfies readonly Role[]
