import type { AgreedGoal, AgreedStep, PlanContent } from './plan-content.ts'

/** A goal for tests. */
export const goal = (key: string, more: Partial<AgreedGoal> = {}): AgreedGoal => ({
  key,
  category: 'housing',
  personId: 'p1',
  words: 'Eine Wohnung mit Tür',
  lifeDomain: 'WOHNEN',
  alsoDomains: [],
  levels: { [-2]: 'keine', [-1]: '', 0: 'Zusage', 1: '', 2: 'eingezogen' },
  ...more,
})

/** A step for tests. */
export const step = (key: string, more: Partial<AgreedStep> = {}): AgreedStep => ({
  key,
  personId: 'p1',
  title: `Schritt ${key}`,
  doer: { byPerson: false, agencyKind: 'JC', organisationId: null, organisation: null },
  due: '2026-12-01',
  goal: null,
  resource: null,
  ...more,
})

/** A content for tests. */
export const content = (more: Partial<PlanContent> = {}): PlanContent => ({
  goals: [goal('g1')],
  steps: [step('s1', { goal: 'g1' }), step('s2', { resource: 'r1' })],
  order: [{ before: 's1', after: 's2' }],
  resources: [{ key: 'r1', category: 'family', title: 'Schwester' }],
  ...more,
})
