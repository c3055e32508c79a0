import { caseReaders, type Role } from '#domain/kernel/roles.ts'

/** Who sets and rates goals; in which life domains is said by the grant. */
export const goalRoles = ['case_manager'] as const satisfies readonly Role[]

/** Who may read the goals that the grant covers. */
export const goalReaders = caseReaders
