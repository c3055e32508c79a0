import { heldOn } from '#domain/household/membership.ts'
import { searchWords } from '#domain/person/person-name.ts'
import { today } from '#platform/clock.server.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import type { Trx } from '#platform/db/tables.ts'
import { myLinesAmong, personChoice } from '#features/cases/index.ts'
import { findPersons, personHeads } from '#features/persons/index.ts'
import type { MemberHit } from './components/member-search.tsx'
import { standing } from './data/held.ts'
import { membersOfCase } from './data/members.server.ts'
import { householdOptions } from './household-page.server.ts'

/** What the way to a new member needs: who was found, who of the case has no household, which households there are. */
export async function newMemberChoices(trx: Trx, entered: Entered, url: URL) {
  const query = (url.searchParams.get('q') ?? '').trim().slice(0, 200)
  const words = searchWords(query)
  const [members, heads, { persons, chosen }, found] = await Promise.all([
    membersOfCase(trx, entered).then(standing),
    personHeads(trx, entered),
    personChoice(trx, entered, url),
    words.length > 0 ? findPersons(trx, words, null) : [],
  ])
  const openCases = found.flatMap(({ openCaseId }) => openCaseId ?? [])
  const own = await myLinesAmong(trx, entered, openCases)
  const day = today().toString()
  const placed = new Set(
    members.filter((one) => one.named === null && heldOn(one, day)).map(({ personId }) => personId),
  )
  const unplaced = heads.filter(({ personId }) => !placed.has(personId)).map(({ ref }) => ref)
  return {
    query,
    searched: words.length > 0,
    hits: found
      .filter(({ personRef }) => !heads.some(({ ref }) => ref === personRef))
      .map((hit): MemberHit => ({
        personRef: hit.personRef,
        name: hit.displayName,
        birthYear: hit.birthYear,
        responsible: hit.responsibleTitle,
        isElsewhere: hit.openCaseId !== null && !own.has(hit.openCaseId),
      })),
    persons,
    chosen,
    unplaced: persons.filter(({ value }) => unplaced.includes(value)),
    households: householdOptions(members),
  }
}
