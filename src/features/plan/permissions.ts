import type { Role } from '#domain/kernel/roles.ts'

/** Who may change plans; what of which case is said by the grant. */
export const planRoles = ['case_manager'] as const satisfies readonly Role[]

/** Who may read a plan that the grant covers. */
export const planReaders = [
  'case_manager',
  'partner',
  'residence_officer',
  'naturalisation_officer',
] as const satisfies readonly Role[]
