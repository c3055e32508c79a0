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
 * A choice by places in what is offered, as a choice by names. A place where nothing is becomes a name that nothing has;
 * so does a name that is no text and could not be kept.
 */
export function namedChoice(offer: LogOffer, places: ColumnChoice): ColumnChoice {
  const nameAt = (names: readonly string[], place: string) => {
    if (place === '') return ''
    const name = names[Number(place)]
    return name !== undefined && name.isWellFormed() && !name.includes('\0') ? name : nowhere
  }
  const column = (role: ColumnRole) => [role, nameAt(offer.columns, places[role])] as const
  const columns = Object.fromEntries(columnRoles.map(column)) as Record<ColumnRole, string>
  return { ...places, ...columns, objectType: nameAt(offer.objectTypes ?? [], places.objectType) }
}

/** The same the other way round, for a form that shows what was chosen; what is not offered is left out. */
export function placedChoice(offer: LogOffer, names: Partial<ColumnChoice>): Record<string, string> {
  const placeOf = (all: readonly string[], name: string | undefined) => {
    const place = all.indexOf(name ?? '')
    return place === -1 ? '' : String(place)
  }
  const columns = Object.fromEntries(columnRoles.map((role) => [role, placeOf(offer.columns, names[role])]))
  return { ...columns, objectType: placeOf(offer.objectTypes ?? [], names.objectType) }
}

/** Stands for a place where nothing is; no column has this name, for it is no text. */
const nowhere = '\ud800'

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
