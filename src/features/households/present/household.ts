import { isMinorOn, nobodyHasCustody } from '#domain/household/custody.ts'
import { heldOn, householdsOn } from '#domain/household/membership.ts'
import { seenFromTheOther } from '#domain/household/relationship.ts'
import type { Attendance } from '../data/attendances.server.ts'
import type { Replaceable } from '../data/held.ts'
import type { Member } from '../data/members.server.ts'
import type { Relationship } from '../data/relationships.server.ts'
import { attendanceLabel, endReasonLabel, relationshipLabel, roleLabel } from '../labels.ts'

export type MemberRow = {
  ref: string
  name: string
  birthDate: string | null
  role: string
  atHome: boolean
  /** false for somebody who is only named */
  isPartOfCase: boolean
  from: string
  until: string | null
  /** the membership holds without an end so far */
  runs: boolean
  endReason: string | null
  relations: string[]
}

export type HeldRow = {
  ref: string
  person: string
  what: string
  who: string
  note: string
  from: string | null
  until: string | null
}

export type Facts = {
  persons: readonly { personId: string; name: string; birthDate: string | null }[]
  members: readonly Member[]
  relationships: readonly (Relationship & Replaceable)[]
  attendances: readonly (Attendance & Replaceable)[]
  institution: (id: string) => string
  nameless: string
}

/** The households of a case on a day, with what is known of its persons on that day. */
export function presentHouseholds(facts: Facts, day: string) {
  const { persons, members, relationships, attendances, institution, nameless } = facts
  const nameOf = (id: string) => persons.find(({ personId }) => personId === id)?.name ?? nameless
  const sideOf = (one: Relationship) =>
    one.otherNamed ?? (one.otherPersonId ? nameOf(one.otherPersonId) : institution(one.institutionId!))
  const related = (personId: string) =>
    relationships
      .filter((one) => heldOn(one, day))
      .flatMap((one) => {
        if (one.personId === personId) return [`${relationshipLabel(one.kind)}: ${sideOf(one)}`]
        if (one.otherPersonId !== personId) return []
        return [`${relationshipLabel(seenFromTheOther(one.kind))}: ${nameOf(one.personId)}`]
      })
  const memberRow = (member: Member): MemberRow => ({
    ref: member.ref,
    name: member.name ?? nameless,
    birthDate: member.birthDate,
    role: roleLabel(member.role),
    atHome: member.atHome,
    isPartOfCase: member.named === null,
    from: member.from,
    until: member.until,
    runs: member.until === null,
    endReason: member.endReason && endReasonLabel(member.endReason),
    relations: member.named === null ? related(member.personId) : [],
  })
  const there = new Set(
    members.filter((one) => one.named === null && heldOn(one, day)).map(({ personId }) => personId),
  )
  return {
    households: householdsOn(members, day).map((of) => of.map(memberRow)),
    former: members.filter(({ until }) => until !== null && until < day).map(memberRow),
    without: persons.filter(({ personId }) => !there.has(personId)).map(({ name }) => name),
    withoutCustody: persons
      .filter(
        ({ personId, birthDate }) =>
          isMinorOn(birthDate, day) && nobodyHasCustody(personId, relationships, day),
      )
      .map(({ name }) => name),
    relationships: relationships
      .filter((one) => heldOn(one, day))
      .map((one): HeldRow => ({
        ref: one.ref,
        person: nameOf(one.personId),
        what: relationshipLabel(one.kind),
        who: sideOf(one),
        note: one.note,
        from: one.from,
        until: one.until,
      })),
    attendances: attendances
      .filter((one) => heldOn(one, day))
      .map((one): HeldRow => ({
        ref: one.ref,
        person: nameOf(one.personId),
        what: attendanceLabel(one.kind),
        who: one.place ?? institution(one.institutionId!),
        note: one.level,
        from: one.from,
        until: one.until,
      })),
  }
}
