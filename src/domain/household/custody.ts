import { type Held, heldOn } from './membership.ts'
import type { RelationshipKind } from './relationship.ts'

const grownUp = 18

/**
 * Whether somebody was surely under age on a day. A birth date that is known only in part counts with its last possible
 * day, one that is not known at all says nothing.
 * @param birthDate YYYY, YYYY-MM or YYYY-MM-DD
 */
export function isMinorOn(birthDate: string | null, day: string): boolean {
  if (birthDate === null) return false
  const latest = birthDate.length === 10 ? birthDate : `${birthDate}-12-31`.slice(0, 10)
  const earliest = birthDate.length === 10 ? birthDate : `${birthDate}-01-01`.slice(0, 10)
  const ofAge = (born: string) => `${Number(born.slice(0, 4)) + grownUp}${born.slice(4)}`
  return latest <= day && ofAge(earliest) > day
}

type Relation = Held & { personId: string; otherPersonId: string | null; kind: RelationshipKind }

/** Whether for a minor nobody is entered on that day who is a parent, guardian or has custody. */
export function nobodyHasCustody(personId: string, relations: readonly Relation[], day: string): boolean {
  return !relations.some(
    (one) =>
      heldOn(one, day) &&
      ((one.personId === personId && ['parent', 'guardian', 'custody'].includes(one.kind)) ||
        (one.otherPersonId === personId && one.kind === 'child')),
  )
}
