import type { Role } from '#domain/kernel/roles.ts'

/** Who may look into the network of the site. */
export const networkReaders = [
  'case_manager',
  'coordinator',
  'assistant',
  'site_admin',
] as const satisfies readonly Role[]

/** Who keeps it; the policies of the tables name the same roles. */
export const networkWriters = ['coordinator', 'assistant', 'site_admin'] as const satisfies readonly Role[]
