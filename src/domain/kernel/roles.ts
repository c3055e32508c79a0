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
