import type { Role } from '#domain/kernel/roles.ts'

/** Who notes and decides enquiries: those who would accompany the case, for all of their organisation. */
export const enquiryRoles = ['case_manager'] as const satisfies readonly Role[]
