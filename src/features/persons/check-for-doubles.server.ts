import { ok, refuse, type Result } from '#domain/kernel/result.ts'
import type { MatchedPerson } from '#domain/person/matching/match-persons.ts'
import type { Trx } from '#platform/db/tables.ts'
import { m } from '#platform/i18n/messages.ts'
import { likelyDoubles } from './data/likely-doubles.server.ts'

declare const checked: unique symbol

/** Proof that doubles were looked for; without it no identity is stored, whichever way a new person comes. */
export type CheckedForDoubles = { readonly [checked]: true }

/** What the form sends back of the candidates it showed. */
export type DoublesAnswer = { no_double?: 'yes' | undefined; doubles_shown: string }

/**
 * Looks for persons who may be the new one. Nothing is stored while there is one that the caller was not shown, or whom
 * the caller did not say to be somebody else.
 */
export async function checkForDoubles(
  trx: Trx,
  person: MatchedPerson,
  answer: DoublesAnswer,
): Promise<Result<CheckedForDoubles>> {
  const found = await likelyDoubles(trx, person)
  const shown = new Set(answer.doubles_shown.split(' '))
  const decided = answer.no_double === 'yes' && found.every(({ personRef }) => shown.has(personRef))
  return found.length === 0 || decided
    ? ok({} as CheckedForDoubles)
    : refuse({ kind: 'invalid', fields: { no_double: m.persons_check_doubles() } })
}
