import type { OpenCase } from '#platform/db/open-case.server.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import type { Trx } from '#platform/db/tables.ts'
import { m } from '#platform/i18n/messages.ts'
import { personName } from '#features/cases/index.ts'
import { organisationNames } from '#features/organisations/index.ts'
import { personHeads } from '#features/persons/index.ts'
import { attendancesOfCase } from './data/attendances.server.ts'
import { standing } from './data/held.ts'
import { type Member, membersOfCase } from './data/members.server.ts'
import { relationshipsOfCase } from './data/relationships.server.ts'
import type { Facts } from './present/household.ts'

/**
 * What stands now about the households of the open case, as far as the grant covers it. What stands about merged persons
 * stands about the one under whom they are shown.
 */
export async function householdFacts(trx: Trx, entered: Entered): Promise<Facts> {
  const [heads, members, relationships, attendances, organisations] = await Promise.all([
    personHeads(trx, entered),
    membersOfCase(trx, entered),
    relationshipsOfCase(trx, entered),
    attendancesOfCase(trx, entered),
    organisationNames(trx, entered),
  ])
  const persons = heads.map((head) => ({
    personId: head.personId,
    name: personName(head),
    birthDate: head.birthDate?.value ?? null,
  }))
  const shownAs = new Map(heads.flatMap((head, at) => head.ids.map((id) => [id, persons[at]!] as const)))
  const idOf = (id: string) => shownAs.get(id)?.personId ?? id
  return {
    persons,
    members: standing(members).map((member) =>
      member.named === null ? { ...member, ...shownAs.get(member.personId) } : member,
    ),
    relationships: standing(relationships).map((one) => ({
      ...one,
      personId: idOf(one.personId),
      otherPersonId: one.otherPersonId && idOf(one.otherPersonId),
    })),
    attendances: standing(attendances).map((one) => ({ ...one, personId: idOf(one.personId) })),
    institution: (id) => organisations.get(id) ?? m.cases_name_not_shared(),
    nameless: m.cases_name_not_shared(),
  }
}

/** Whether the caller may change what is kept of the household. */
export const mayWriteHousehold = (entered: Entered, openCase: OpenCase): boolean =>
  entered.role === 'case_manager' && openCase.writeCategories.includes('family')

/** Households that a new member can join, each by one of its members; a new one has no value. */
export function householdOptions(members: readonly Member[]): { value: string; label: string }[] {
  const running = members.filter(({ until }) => until === null)
  return [...Map.groupBy(running, ({ householdId }) => householdId).values()].map((of) => ({
    value: of[0]!.ref,
    label: m.households_household_of({ names: of.map(({ name }) => name ?? '–').join(', ') }),
  }))
}
