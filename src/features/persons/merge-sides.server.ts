import { searchWords } from '#domain/person/person-name.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import type { Trx } from '#platform/db/tables.ts'
import { type LikelyDouble, likelyDoubles } from './data/likely-doubles.server.ts'
import { knownNames } from './data/person-names.server.ts'
import { personHeads } from './data/person-reader.server.ts'
import { findPersons } from './data/person-search.server.ts'

/** One of two persons that are laid side by side. */
export type Side = {
  ref: string
  family: string
  given: string
  born: string | null
  others: string[]
}

/** The person of the open case, as a merge compares it. */
export async function ownSide(trx: Trx, entered: Entered): Promise<Side> {
  const [[person], names] = await Promise.all([personHeads(trx, entered), knownNames(trx, entered)])
  return {
    ref: person?.ref ?? '',
    family: person?.familyName ?? '',
    given: person?.givenNames ?? '',
    born: person?.birthDate?.value ?? null,
    others: names.map(({ name }) => name),
  }
}

export type Candidate = Pick<LikelyDouble, 'personRef' | 'displayName' | 'birthYear'> & {
  match: LikelyDouble['match'] | null
}

/** Whom the person of the open case may be: by what is known of it, or by a name that somebody typed. */
export async function mergeCandidates(trx: Trx, own: Side, query: string): Promise<Candidate[]> {
  const words = searchWords(query)
  const found: Candidate[] =
    words.length > 0
      ? (await findPersons(trx, words, null)).map((hit) => ({ ...hit, match: null }))
      : await likelyDoubles(trx, own)
  return found
    .filter(({ personRef }) => personRef !== own.ref)
    .map(({ personRef, displayName, birthYear, match }) => ({ personRef, displayName, birthYear, match }))
}
