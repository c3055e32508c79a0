/**
 * Who may import whom. A feature imports itself, `domain`, `platform`, `ui` and the `index.ts` of
 * features on a lower level, never sideways and never upwards. A feature that stands nowhere in this
 * table fails the check. Several names on one level do not know each other: they talk by events.
 */
export const levels = [
  ['reference'],
  ['identity', 'organisations', 'concept', 'files'],
  ['persons', 'consent', 'network'],
  ['cases'],
  [
    'approvals',
    'assessment',
    'plan',
    'documents',
    'calendar',
    'case-tasks',
    'observations',
    'households',
    'contact',
    'enquiries',
    'goals',
    'notes',
  ],
  ['intake', 'referrals', 'ecomap', 'episodes', 'agreements'],
  ['transitions', 'conferences', 'residence', 'messages'],
  ['chains', 'themes', 'committees', 'funding'],
  ['reports', 'steering', 'transfer', 'portal', 'interop', 'event-logs', 'feedback'],
  ['today', 'search', 'supervision', 'audit', 'jobs'],
] as const

export type FeatureName = (typeof levels)[number][number]

/** Level of a feature by name, or undefined where the table does not know it. */
export function levelOf(feature: string): number | undefined {
  const level = levels.findIndex((names) => (names as readonly string[]).includes(feature))
  return level === -1 ? undefined : level
}
