import type { Role } from '#domain/kernel/roles.ts'

/** Who sees the pseudonymised board and may ask for a consultation. */
export const boardReaders = ['coordinator', 'supervisor'] as const satisfies readonly Role[]

/** Who lets somebody into a case for a consultation. */
export const consultationHosts = ['case_manager'] as const satisfies readonly Role[]
