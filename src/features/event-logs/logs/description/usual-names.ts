/** The parts of an event that a column may hold. */
export type ColumnRole = 'case' | 'activity' | 'timestamp' | 'start' | 'resource'

/** Names by which columns are recognised where none is given; the first that the log has is taken. */
const USUAL = {
  case: ['case:concept:name', 'case', 'case_id', 'caseid', 'case id', 'fall', 'fall_id', 'vorgang'],
  activity: ['concept:name', 'activity', 'activity_id', 'activityid', 'aktivität', 'schritt'],
  timestamp: [
    'time:timestamp',
    'timestamp',
    'timestamp_us',
    'timestamp_ms',
    'timestamp_s',
    'zeitstempel',
    'zeitpunkt',
  ],
  start: ['start_timestamp', 'start_timestamp_us', 'start', 'start_time', 'beginn'],
  // Organisations before persons: who did it matters as a place that work is handed over to.
  resource: ['org:group', 'organisation', 'organization', 'stelle', 'org:resource', 'resource', 'ressource'],
} as const satisfies Record<ColumnRole, readonly string[]>

/** The column that usually holds a part of an event, as it is written in the log; undefined where none does. */
export function usualColumn(columns: readonly string[], role: ColumnRole): string | undefined {
  const plain = columns.map((name) => name.trim().toLowerCase())
  const usual = USUAL[role].find((name) => plain.includes(name))
  return usual === undefined ? undefined : columns[plain.indexOf(usual)]
}

/** The column for each part of an event that one is usual for. */
export function suggestedColumns(columns: readonly string[]): { [role in ColumnRole]?: string } {
  const roles = Object.keys(USUAL) as ColumnRole[]
  const found = roles.map((role) => [role, usualColumn(columns, role)] as const)
  return Object.fromEntries(found.filter(([, column]) => column !== undefined))
}
