import type { Category } from '../kernel/categories.ts'

/** What or whom a person can build on. */
export const resourceKinds = ['person', 'family', 'network', 'competence', 'language', 'certificate'] as const
export type ResourceKind = (typeof resourceKinds)[number]

/** Under which category a resource may be seen. */
export const categoryOfResource = {
  person: 'family',
  family: 'family',
  network: 'plan',
  competence: 'education_work',
  language: 'language',
  certificate: 'education_work',
} as const satisfies Record<ResourceKind, Category>
