import type { Category } from '#domain/kernel/categories.ts'
import { caseReaders, type Role } from '#domain/kernel/roles.ts'
import { readCategories } from '#domain/residence/facts/read-categories.ts'

/** Who may read the pathways of a person that a grant covers. */
export const pathwayReaders = caseReaders

/** Who records the status history; in which categories is said by the grant. */
export const statusRecorders = [
  'case_manager',
  'residence_officer',
  'naturalisation_officer',
] as const satisfies readonly Role[]

/** Whether somebody may answer what a pathway asks: by role, and where the grant lets write in a category that rules read. */
export const mayAnswer = (role: Role, writeCategories: readonly Category[]): boolean =>
  (statusRecorders as readonly Role[]).includes(role) &&
  readCategories.some((category) => writeCategories.includes(category))

/** Who may read the rules: everybody who works with cases or answers for the concept. */
export const ruleReaders = [
  'case_manager',
  'coordinator',
  'supervisor',
  'residence_officer',
  'naturalisation_officer',
  'site_admin',
] as const satisfies readonly Role[]

/** Who proposes changes of practice values and announced law for a site. */
export const ruleKeepers = ['coordinator', 'site_admin'] as const satisfies readonly Role[]

/** Who answers a proposal: keepers, and the officers who apply the law. */
export const ruleDeciders = [
  'coordinator',
  'site_admin',
  'residence_officer',
  'naturalisation_officer',
] as const satisfies readonly Role[]
