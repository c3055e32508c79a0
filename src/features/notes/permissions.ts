import type { Role } from '#domain/kernel/roles.ts'
import type { OpenCase } from '#platform/db/open-case.server.ts'

/**
 * Who reads notes where a grant covers them; whoever is consulted on a case is among them. The offices that decide
 * about residence are not, and the database takes the category from them whatever a grant says.
 */
export const noteReaders = [
  'case_manager',
  'partner',
  'supervisor',
  'coordinator',
] as const satisfies readonly Role[]

/** Who writes notes where a grant covers it. */
export const noteAuthors = ['case_manager', 'partner'] as const satisfies readonly Role[]

/** Who says who may read a note, and who takes quick notes: whoever has cases of their own. */
export const noteLeaders = ['case_manager'] as const satisfies readonly Role[]

/** Whether the open case is the caller's by responsibility or as a deputy, as the database says it too. */
export const leadsCase = ({ sourceKinds }: OpenCase): boolean =>
  sourceKinds.includes('responsibility') || sourceKinds.includes('deputy')

/** Whether the caller's grants let them write notes of the open case. */
export const mayNote = ({ writeCategories }: OpenCase): boolean => writeCategories.includes('note')

/** Whether the caller may make a task beside a note: whoever works on cases and may write this plan. */
export const maySetFollowUp = ({ writeCategories }: OpenCase, role: string): boolean =>
  writeCategories.includes('plan') && noteLeaders.some((one) => one === role)
