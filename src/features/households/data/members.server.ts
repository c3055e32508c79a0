import { sql } from 'kysely'
import type { EndReason, Held, MemberRole } from '#domain/household/membership.ts'
import { listName } from '#domain/person/person-name.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import { type Trx, tablesOf } from '#platform/db/tables.ts'
import { rangeOf, type Replaceable } from './held.ts'
import type { HouseholdsTables } from './tables.ts'

/** Somebody in a household: a person of the case, or somebody only named in the file of one. */
export type Member = Replaceable &
  Held & {
    from: string
    householdId: string
    personId: string
    /** null where the grant does not cover names */
    name: string | null
    birthDate: string | null
    named: string | null
    role: MemberRole
    atHome: boolean
    endReason: EndReason | null
  }

type IdentityTables = {
  person_identity: {
    site_id: string
    person_id: string
    family_name: string
    given_names: string
    birth_date: string | null
  }
}

/** All memberships of the open case's persons, replaced ones too. */
export async function membersOfCase(trx: Trx, entered: Entered): Promise<Member[]> {
  const rows = await tablesOf<HouseholdsTables & IdentityTables>(trx)
    .selectFrom('household_member as member')
    .leftJoin('person_identity as identity', (join) =>
      join
        .onRef('identity.site_id', '=', 'member.site_id')
        .onRef('identity.person_id', '=', 'member.person_id'),
    )
    .select(['member.id', 'member.ref', 'household_id as householdId', 'member.person_id as personId'])
    .select(['named', 'named_birth_date', 'role', 'at_home as atHome', 'end_reason as endReason'])
    .select(['superseded_by as supersededBy', 'family_name', 'given_names', 'birth_date'])
    .select([sql<string>`lower(valid)`.as('from'), sql<string | null>`upper(valid) - 1`.as('until')])
    .where('member.site_id', '=', entered.siteId)
    .orderBy('member.recorded_at')
    .orderBy('member.id')
    .execute()
  return rows.map(({ named_birth_date, family_name, given_names, birth_date, ...row }) => ({
    ...row,
    name: row.named ?? (family_name === null ? null : listName(family_name, given_names ?? '')),
    birthDate: row.named === null ? birth_date : named_birth_date,
  }))
}

export type NewMember = Held & {
  from: string
  personId: string
  named: string | null
  namedBirthDate: string | null
  role: MemberRole
  atHome: boolean
  endReason: EndReason | null
}

/**
 * Stores a membership.
 * @param place in place of which row, or in which household; without either a new household begins
 * @returns the row's id, or why not: somebody was faster, or the person belongs to it on one of these days already
 */
export async function keepMember(
  trx: Trx,
  place: { replaces?: string; householdId?: string },
  member: NewMember,
): Promise<{ id: string } | { refused: 'changed' | 'overlap' }> {
  const { rows } = await sql<{ id: string; refused: 'changed' | 'overlap' | null }>`
    select id, refused from gate.keep_household_member(${place.replaces ?? null}::uuid, ${place.householdId ?? null}::uuid,
      ${member.personId}::uuid, ${member.named}, ${member.namedBirthDate}, ${member.role}, ${member.atHome}, ${rangeOf(member)}::daterange,
      ${member.endReason})`.execute(trx)
  const { id, refused } = rows[0]!
  return refused ? { refused } : { id }
}

export type Participant = { personId: string; personRef: string }
export type ParticipantRefused = {
  refused: 'role' | 'unknown' | 'already' | 'has_open_case'
  responsibleTitle: string | null
}

/** Takes a further person into the open case: a new one, or one of the own compartment. */
export async function addParticipant(
  trx: Trx,
  personRef: string | null,
): Promise<Participant | ParticipantRefused> {
  const { rows } = await sql<Participant & ParticipantRefused>`
    select person_id as "personId", person_ref as "personRef", refused, responsible_title as "responsibleTitle"
    from gate.add_participant(${personRef}::uuid)`.execute(trx)
  const { refused, responsibleTitle, ...added } = rows[0]!
  return refused ? { refused, responsibleTitle } : added
}

/** Ends the part of a person in the open case; false for the main person, who stays. */
export async function endParticipation(trx: Trx, personId: string, lastDay: string): Promise<boolean> {
  const { rows } = await sql<{ ended: boolean }>`
    select gate.end_participation(${personId}::uuid, ${lastDay}::date) as ended`.execute(trx)
  return rows[0]!.ended
}
