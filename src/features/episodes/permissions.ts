import { caseReaders, type Role } from '#domain/kernel/roles.ts'

/** Who leads a case: moves it on, closes it, takes it up again. */
export const courseRoles = ['case_manager'] as const satisfies readonly Role[]

/** Who may read how a case went on, where the grant covers the plan. */
export const courseReaders = caseReaders
