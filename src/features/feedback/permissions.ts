import type { Role } from '#domain/kernel/roles.ts'

/** Who enters sheets that came on paper. */
export const feedbackEnterers = ['assistant', 'coordinator'] as const satisfies readonly Role[]

/** Who sees what was answered, counted. */
export const feedbackReaders = ['coordinator', 'supervisor'] as const satisfies readonly Role[]

/** Who hands out sheets in a case. */
export const feedbackAskers = ['case_manager'] as const satisfies readonly Role[]
