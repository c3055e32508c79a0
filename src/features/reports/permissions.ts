import type { Role } from '#domain/kernel/roles.ts'

/** Who publishes tables and looks at the versions; the policy of published_table names the same role. */
export const publishers = ['coordinator'] as const satisfies readonly Role[]
