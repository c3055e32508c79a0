import { caseReaders, type Role } from '#domain/kernel/roles.ts'

/** Who records and changes transitions; in which categories is said by the grant. */
export const transitionRoles = ['case_manager'] as const satisfies readonly Role[]

/** Who may read the time axis and the transitions that a grant covers. */
export const axisReaders = caseReaders
