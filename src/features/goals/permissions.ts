import type { Role } from '#domain/kernel/roles.ts'

/** Who sets and rates goals; in which life domains is said by the grant. */
export const goalRoles = ['case_manager'] as const satisfies readonly Role[]

/** Who may read the goals that the grant covers. */
export const goalReaders = [
  'case_manager',
  'partner',
  'residence_officer',
  'naturalisation_officer',
] as const satisfies readonly Role[]
