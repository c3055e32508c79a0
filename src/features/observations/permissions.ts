import type { Role } from '#domain/kernel/roles.ts'

/** Who reads what was released for the structure. */
export const structureReaders = ['coordinator', 'supervisor'] as const satisfies readonly Role[]

/** Who decides what becomes of it. */
export const structureRoles = ['coordinator'] as const satisfies readonly Role[]

/** Who may tell something about the structure without a case. */
export const structureAuthors = ['case_manager', 'coordinator', 'partner'] as const satisfies readonly Role[]
