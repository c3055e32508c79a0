import type { Role } from '#domain/kernel/roles.ts'

/** Who watches and stops long tasks of the site; the policy of job_run names the same roles. */
export const jobRoles = ['operator', 'site_admin'] as const satisfies readonly Role[]
