import type { Role } from '#domain/kernel/roles.ts'

/** Who keeps them; the policies of the tables name the same roles. */
export const organisationWriters = [
  'coordinator',
  'assistant',
  'site_admin',
] as const satisfies readonly Role[]
