import { caseReaders, type Role } from '#domain/kernel/roles.ts'

/** Who keeps households; in which categories is said by the grant. */
export const householdRoles = ['case_manager'] as const satisfies readonly Role[]

/** Who may read what of a household the grant covers. */
export const householdReaders = caseReaders
