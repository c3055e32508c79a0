import { type DayNumber, dayNumber } from '../day-number.ts'
import type { FactProblem } from './fact-problems.ts'
import { type FactValue, nullMeansNone, type ResidenceFacts, statusKinds } from './residence-facts.ts'
import { type Abroad, readAbsences, readStatusHistory, type Segment } from './status-history.ts'

/** Facts of a person, read once for all pathways and days. */
export type PreparedFacts = {
  values: ResidenceFacts['values']
  /** null where it is not known or contradicts itself */
  segments: readonly Segment[] | null
  /** null where it contradicts itself */
  abroad: readonly Abroad[] | null
  problems: readonly FactProblem[]
  /** kinds of status that the rules do not know */
  unknownKinds: readonly string[]
  days: Map<string, DayNumber | null>
}

/** Reads the facts of a person and names what contradicts itself. */
export function prepareFacts(facts: ResidenceFacts): PreparedFacts {
  const problems: FactProblem[] = []
  const segments = facts.statusHistory && readStatusHistory(facts.statusHistory, problems)
  const abroad = readAbsences(facts.absences ?? [], problems)
  const prepared = { values: facts.values, segments, abroad, problems, days: new Map() }
  nameDates(prepared)
  const known = new Set<string>(statusKinds)
  const kinds = new Set(
    (facts.statusHistory ?? []).map(({ kind }) => kind).filter((kind) => !known.has(kind)),
  )
  return { ...prepared, unknownKinds: [...kinds] }
}

/** The value of a fact; undefined where it is not known. A thing that does not exist is null. */
export function factOf(facts: PreparedFacts, key: string): Exclude<FactValue, null> | null | undefined {
  const value = facts.values[key]
  if (value === undefined) return undefined
  return value === null && !nullMeansNone(key) ? undefined : value
}

/** The day a fact states; undefined where it is not known (or known only in part), null where there is none. */
export function dayOf(facts: PreparedFacts, key: string): DayNumber | null | undefined {
  const value = factOf(facts, key)
  if (typeof value !== 'string') return value === null ? null : undefined
  let day = facts.days.get(key)
  if (day === undefined) facts.days.set(key, (day = dayNumber(value)))
  return day ?? undefined
}

const partial = /^\d{4}(-\d{2})?$/

function nameDates(facts: Pick<PreparedFacts, 'values' | 'segments'> & { problems: FactProblem[] }) {
  for (const [key, value] of Object.entries(facts.values))
    if (typeof value === 'string' && partial.test(value))
      facts.problems.push({ kind: 'date_not_whole', at: key })
  const wholeDay = (key: string) => {
    const value = facts.values[key]
    return typeof value === 'string' ? dayNumber(value) : null
  }
  const [birth, entry] = [wholeDay('person.birth_date'), wholeDay('person.entry_date')]
  if (birth !== null && entry !== null && entry < birth)
    facts.problems.push({ kind: 'entry_before_birth', at: 'person.entry_date' })
  const first = facts.segments?.find(({ kind }) => kind !== 'VISUM_D')
  if (entry !== null && first && first.from < entry)
    facts.problems.push({ kind: 'title_before_entry', at: 'person.entry_date' })
}
