import { caseReaders, type Role } from '#domain/kernel/roles.ts'

/** Who may change plans; what of which case is said by the grant. */
export const planRoles = ['case_manager'] as const satisfies readonly Role[]

/** Who may read a plan that the grant covers. */
export const planReaders = caseReaders
