/** What somebody is in a household; who is whose parent is said by relationships. */
export const memberRoles = ['adult', 'child', 'relative', 'other'] as const
export type MemberRole = (typeof memberRoles)[number]

/** Why somebody no longer belongs to a household. */
export const endReasons = ['separation', 'moved_out', 'taken_into_care', 'died', 'other'] as const
export type EndReason = (typeof endReasons)[number]

/** Days between which something holds; the last day counts, null runs on. `from` is null where it is not known. */
export type Held = { from: string | null; until: string | null }

/** Whether it held on a day, YYYY-MM-DD. */
export const heldOn = ({ from, until }: Held, day: string): boolean =>
  (from === null || from <= day) && (until === null || until >= day)

/** Whether an end lies before its beginning. */
export const endsBeforeBeginning = ({ from, until }: Held): boolean =>
  from !== null && until !== null && until < from

/**
 * Members by household on a day, households with the earliest beginning first; inside, children after the others and
 * by their beginning. Households of which nobody is left on that day are not there.
 */
export function householdsOn<Member extends Held & { householdId: string; role: MemberRole }>(
  members: readonly Member[],
  day: string,
): Member[][] {
  const there = members.filter((member) => heldOn(member, day))
  const first = (member: Member) => `${member.role === 'child' ? 1 : 0} ${member.from}`
  const households = [...Map.groupBy(there, (member) => member.householdId).values()]
  return households
    .map((of) => of.toSorted((a, b) => first(a).localeCompare(first(b))))
    .toSorted((a, b) => earliest(a).localeCompare(earliest(b)))
}

const earliest = (members: readonly Held[]) => members.map((member) => member.from ?? '').toSorted()[0] ?? ''
