import type { ResultKind } from './evaluate/result.ts'

/**
 * What was seen of one pathway of a person; `window` is the day from which it is shut, where that is in sight, `lacks` the ids of
 * conditions that close it, are missing or not known (looks of before do not have it).
 */
export type SeenHint = { result: ResultKind; window: string | null; lacks?: readonly string[] }

/** What was seen of the persons of a case: by person, by pathway. */
export type SeenHints = Record<string, Record<string, SeenHint>>

/**
 * `eligible`: open now; `endangered`: was open and is not any more; `closed`: was on the way and is shut;
 * `window`: open or on the way, and shut from a day in sight on.
 */
export const pathwayChangeKinds = ['eligible', 'endangered', 'closed', 'window'] as const
export type PathwayChangeKind = (typeof pathwayChangeKinds)[number]

export type PathwayChange = {
  person: string
  pathway: string
  kind: PathwayChangeKind
  notedOn: string
  /** day from which a window is shut */
  on: string | null
}

/** How far ahead a window that closes is told of, in months: time enough for language, papers and an application. */
export const windowLeadMonths = 6

/**
 * What changed between two looks. A person or pathway that was not seen before did not become anything; a window is told
 * once, when it comes into sight or when its day moves.
 * @param today YYYY-MM-DD
 */
export function changesBetween(before: SeenHints, now: SeenHints, today: string): PathwayChange[] {
  const changes: PathwayChange[] = []
  for (const [person, hints] of Object.entries(now))
    for (const [pathway, is] of Object.entries(hints)) {
      const was = before[person]?.[pathway]
      const kind = was && kindOf(was.result, is.result)
      if (kind) changes.push({ person, pathway, kind, notedOn: today, on: null })
      if (is.window !== null && is.window !== (was?.window ?? null))
        changes.push({ person, pathway, kind: 'window', notedOn: today, on: is.window })
    }
  return changes
}

function kindOf(was: ResultKind, is: ResultKind): PathwayChangeKind | null {
  if (was === is) return null
  if (is === 'open') return 'eligible'
  if (was === 'open') return 'endangered'
  return was === 'missing' && is === 'closed' ? 'closed' : null
}
