import type { Role } from '#domain/kernel/roles.ts'

/** Roles that may open cases at all; which case and what of it is said by the grant. */
export const caseRoles = [
  'case_manager',
  'residence_officer',
  'naturalisation_officer',
  'partner',
] as const satisfies readonly Role[]
