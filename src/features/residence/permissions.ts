import { caseReaders, type Role } from '#domain/kernel/roles.ts'

/** Who may read the pathways of a person that a grant covers. */
export const pathwayReaders = caseReaders

/** Who records the status history; in which categories is said by the grant. */
export const statusRecorders = [
  'case_manager',
  'residence_officer',
  'naturalisation_officer',
] as const satisfies readonly Role[]

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
