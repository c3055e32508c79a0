import { caseReaders, type Role } from '#domain/kernel/roles.ts'
import type { OpenCase } from '#platform/db/open-case.server.ts'

/** Who may read the tasks that a grant covers. */
export const taskReaders = caseReaders

/** Who makes, changes and ends tasks. */
export const taskKeepers = ['case_manager'] as const satisfies readonly Role[]

/** Whether the caller's grants let them keep tasks of the open case. */
export const mayKeepTasks = ({ writeCategories }: OpenCase): boolean => writeCategories.includes('plan')
