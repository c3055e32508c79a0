import type { Category } from '../../kernel/categories.ts'

/** One act: given, or withdrawn with the id of the act it ends. Calendar dates as YYYY-MM-DD. */
export type ConsentAct =
  | { act: 'given'; id: string; actedOn: string; categories: Category[]; validUntil: string | null }
  | { act: 'withdrawn'; id: string; actedOn: string; givenId: string }

/** State of a given consent on a day: an indefinite one is a state of its own, not a missing date. */
export type ConsentState = 'in_force' | 'withdrawn' | 'run_out' | 'not_yet'

/** State of one given consent on `day`, seen with all acts of the person. Withdrawal counts from its own day. */
export function consentState(
  given: ConsentAct & { act: 'given' },
  acts: readonly ConsentAct[],
  day: string,
): ConsentState {
  if (acts.some((act) => act.act === 'withdrawn' && act.givenId === given.id && act.actedOn <= day))
    return 'withdrawn'
  if (given.validUntil !== null && given.validUntil < day) return 'run_out'
  return given.actedOn <= day ? 'in_force' : 'not_yet'
}

/** Categories that any consent in force covers on `day`; none means nobody may see anything. */
export function coveredCategories(acts: readonly ConsentAct[], day: string): Set<Category> {
  const inForce = acts
    .filter((act) => act.act === 'given')
    .filter((act) => consentState(act, acts, day) === 'in_force')
  return new Set(inForce.flatMap((act) => act.categories))
}
