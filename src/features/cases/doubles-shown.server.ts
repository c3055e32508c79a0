import { birthDate } from '#platform/fields.server.ts'
import type { MatchedPerson } from '#domain/person/matching/match-persons.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import type { Trx } from '#platform/db/tables.ts'
import { myLinesAmong } from './data/case-lists.server.ts'
import { type LikelyDouble, likelyDoubles } from '#features/persons/index.ts'

export type DoublesShown = {
  typed: { family: string; given: string; birthDate: string; others: string }
  candidates: (Pick<
    LikelyDouble,
    'personRef' | 'displayName' | 'birthYear' | 'responsibleTitle' | 'match'
  > & {
    hasCase: boolean
    caseRef: string | null
  })[]
}

/** A person as a form says it. */
export function typedPerson(form: {
  family_name: string
  given_names: string
  born: string | null
  former_names: string
  original_name: string
}): MatchedPerson {
  return {
    family: form.family_name,
    given: form.given_names,
    born: form.born,
    others: [...formerNames(form.former_names), form.original_name].filter(Boolean),
  }
}

/** Former names are typed into one field, with semicolons between them. */
export const formerNames = (typed: string): string[] =>
  typed
    .split(';')
    .map((name) => name.trim())
    .filter(Boolean)

/** Whom a form that was sent back may mean, side by side with what was typed; null where there is nobody. */
export async function doublesShown(
  trx: Trx,
  entered: Entered,
  values: Record<string, string | string[]>,
): Promise<DoublesShown | null> {
  const text = (name: string) => String(values[name] ?? '').trim()
  const born = birthDate().safeParse(text('birth_date'))
  const typed = typedPerson({
    family_name: text('family_name'),
    given_names: text('given_names'),
    born: born.success ? born.data.value : null,
    former_names: text('former_names'),
    original_name: text('original_name'),
  })
  if (!typed.family || !born.success) return null
  const found = await likelyDoubles(trx, typed)
  if (found.length === 0) return null
  const lines = await myLinesAmong(
    trx,
    entered,
    found.flatMap(({ openCaseId }) => openCaseId ?? []),
  )
  return {
    typed: {
      family: typed.family,
      given: typed.given,
      birthDate: text('birth_date'),
      others: (typed.others ?? []).join('; '),
    },
    candidates: found.map(({ personRef, displayName, birthYear, responsibleTitle, match, openCaseId }) => ({
      personRef,
      displayName,
      birthYear,
      responsibleTitle,
      match,
      hasCase: openCaseId !== null,
      caseRef: (openCaseId && lines.get(openCaseId)) ?? null,
    })),
  }
}
