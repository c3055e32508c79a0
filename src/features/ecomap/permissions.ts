import { caseReaders, type Role } from '#domain/kernel/roles.ts'

/** Who notes ties; of which kinds is said by the grant. */
export const ecomapRoles = ['case_manager'] as const satisfies readonly Role[]

/** Who may read what of a network the grant covers. */
export const ecomapReaders = caseReaders
