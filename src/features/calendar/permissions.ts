import { caseReaders, type Role } from '#domain/kernel/roles.ts'
import type { OpenCase } from '#platform/db/open-case.server.ts'

/** Who may read the appointments that a grant covers. */
export const appointmentReaders = caseReaders

/** Who makes, changes and cancels appointments. */
export const appointmentKeepers = ['case_manager'] as const satisfies readonly Role[]

/** Whether the caller's grants let them keep appointments; each also sets what is due, which belongs to the plan. */
export const mayKeep = ({ writeCategories }: OpenCase): boolean =>
  writeCategories.includes('appointment') && writeCategories.includes('plan')

/**
 * Whether the caller may have e-mails sent: who leads the case and sees where they go and what has to be minded. The task
 * that sends them looks at all files of a person, as only the organisation that leads the case does.
 */
export const mayMail = ({ categories, sourceKinds }: OpenCase): boolean =>
  categories.includes('contact') &&
  categories.includes('identity') &&
  sourceKinds.some((kind) => kind === 'responsibility' || kind === 'deputy')
