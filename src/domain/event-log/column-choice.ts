import { ok, refuse, type Result } from '../kernel/result.ts'

/** Parts of an event for which a column may be chosen; the first three every event has. */
export const columnRoles = ['case', 'activity', 'timestamp', 'start', 'organisation'] as const

export type ColumnRole = (typeof columnRoles)[number]

/** What a log offers: its columns by name and, where events name objects, the types of these. */
export type LogOffer = { columns: readonly string[]; objectTypes: readonly string[] | null }

/**
 * How a log is to be read: names of columns, empty where none. `objectType`: whose objects are the cases, for logs that
 * name objects; then case, activity and timestamp have no column. `lenient`: broken rows are left out.
 */
export type ColumnChoice = Record<ColumnRole, string> & {
  objectType: string
  timestampUnit: '' | 's' | 'ms' | 'us'
  lenient: boolean
}

/** Why a column cannot be taken. `not_declared`: nobody confirmed that it names organisations and no persons. */
export type ChoiceProblem = 'missing' | 'unknown' | 'twice' | 'not_declared'

export type ChoiceProblems = Partial<Record<ColumnRole | 'objectType', ChoiceProblem>>

/**
 * Decides how a log is read. Without the declaration that a column names organisations, not persons, it is not read:
 * who did what at work is no question of integration.
 */
export function decideColumns(
  offer: LogOffer,
  choice: ColumnChoice,
  declared: boolean,
): Result<ColumnChoice, ChoiceProblems> {
  const problems: ChoiceProblems = {}
  const types = offer.objectTypes
  const ofObjects = types !== null
  if (types && !types.includes(choice.objectType))
    problems.objectType = choice.objectType === '' ? 'missing' : 'unknown'
  const needed = ofObjects ? [] : (['case', 'activity', 'timestamp'] as const)
  for (const role of needed) if (choice[role] === '') problems[role] = 'missing'
  const roles = ofObjects ? (['start', 'organisation'] as const) : columnRoles
  const taken = new Set<string>()
  for (const role of roles) {
    const column = choice[role]
    if (column === '') continue
    if (!offer.columns.includes(column)) problems[role] = 'unknown'
    else if (taken.has(column)) problems[role] = 'twice'
    taken.add(column)
  }
  if (choice.organisation !== '' && !declared) problems.organisation ??= 'not_declared'
  if (Object.keys(problems).length > 0) return refuse(problems)
  return ok({
    ...choice,
    ...(ofObjects ? { case: '', activity: '', timestamp: '' } : { objectType: '' }),
  })
}
