import type { Role } from '#domain/kernel/roles.ts'

/** Who may read the concept of the site: everybody who works by it. */
export const conceptReaders = [
  'case_manager',
  'coordinator',
  'supervisor',
  'assistant',
  'site_admin',
] as const satisfies readonly Role[]

/** Who keeps it; the policy of the table names the same roles. */
export const conceptWriters = ['coordinator', 'site_admin'] as const satisfies readonly Role[]
