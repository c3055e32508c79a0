import { caseReaders, type Role } from '#domain/kernel/roles.ts'

/** Who assesses; in which life domains is said by the grant. */
export const assessmentRoles = ['case_manager'] as const satisfies readonly Role[]

/** Who may read what of an assessment the grant covers. */
export const assessmentReaders = caseReaders
