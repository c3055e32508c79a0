import type { Role } from '#domain/kernel/roles.ts'

/** Who asks and who is asked; of which case is said by the grant. */
export const approvalRoles = ['case_manager'] as const satisfies readonly Role[]
