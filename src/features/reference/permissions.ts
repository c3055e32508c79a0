import type { Role } from '#domain/kernel/roles.ts'

/** Who may look at the code lists. */
export const listReaders = ['operator', 'site_admin', 'coordinator'] as const satisfies readonly Role[]

/** Who takes lists over: they are shared by all sites. `gate.take_over_code_list()` names the same role. */
export const listKeepers = ['operator'] as const satisfies readonly Role[]
