import type { Role } from '#domain/kernel/roles.ts'

/** Who says how a person may be reached and what it needs; in which categories is said by the grant. */
export const contactRoles = ['case_manager'] as const satisfies readonly Role[]
