import { categoryOfDomain } from '#domain/assessment/life-domains.ts'
import { categoryOfResource } from '#domain/assessment/resource.ts'
import type { Category } from '#domain/kernel/categories.ts'
import { caseReaders, type Role } from '#domain/kernel/roles.ts'

/** Who agrees on a plan with a person, and prints the sheet for it. */
export const agreementRoles = ['case_manager'] as const satisfies readonly Role[]

/** Who may read what was agreed on, as far as the grant covers it. */
export const agreementReaders = caseReaders

/** All categories in which something of a plan may stand. */
const ofPlans = new Set<Category>([
  'plan',
  ...Object.values(categoryOfDomain),
  ...Object.values(categoryOfResource),
])

/** Whether a grant covers everything a plan may hold; who sees a part only would agree on a part only. */
export const coversPlan = (categories: readonly Category[]): boolean =>
  [...ofPlans].every((category) => categories.includes(category))
