import type { Role } from '#domain/kernel/roles.ts'

/** Who notes other names of a person and says that two persons are one; the grant has to cover the names for writing. */
export const personRoles = ['case_manager'] as const satisfies readonly Role[]
