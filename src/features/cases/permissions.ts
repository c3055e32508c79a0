import { caseReaders } from '#domain/kernel/roles.ts'

/** Roles that may open cases at all; which case and what of it is said by the grant. */
export const caseRoles = caseReaders
