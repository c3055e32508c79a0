import type { Role } from '#domain/kernel/roles.ts'

/** Who sends in logs of other systems and looks at what was found; the policy of event_log names the same role. */
export const logReaders = ['coordinator'] as const satisfies readonly Role[]
