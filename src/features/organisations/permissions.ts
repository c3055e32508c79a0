import type { Role } from '#domain/kernel/roles.ts'

/** Who may look at organisations and posts of the site. */
export const organisationReaders = [
  'case_manager',
  'coordinator',
  'assistant',
  'site_admin',
] as const satisfies readonly Role[]

/** Who keeps them; the policies of the tables name the same roles. */
export const organisationWriters = [
  'coordinator',
  'assistant',
  'site_admin',
] as const satisfies readonly Role[]
