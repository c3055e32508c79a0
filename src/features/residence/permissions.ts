import { caseReaders, type Role } from '#domain/kernel/roles.ts'

/** Who may read the pathways of a person that a grant covers. */
export const pathwayReaders = caseReaders

/** Who records the status history; in which categories is said by the grant. */
export const statusRecorders = [
  'case_manager',
  'residence_officer',
  'naturalisation_officer',
] as const satisfies readonly Role[]
