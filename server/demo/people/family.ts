import type { CaseStory } from '../case-story.ts'
import { inventedGivenName } from './names.ts'
import { type Chance, chanceFrom } from '../random.ts'

/** How the main person of an invented case lives. */
export type Living = 'alone' | 'family' | 'single_parent' | 'separated' | 'unaccompanied'

/** Somebody in the household of an invented case; who is not part of the case is only named. */
export type Relative = {
  id: string
  ref: string
  given: string
  address: string
  role: 'spouse' | 'child'
  birthDate: string
  isPartOfCase: boolean
}

export type Family = { living: Living; household: string; householdKey: string; relatives: Relative[] }

/**
 * Chance of a case's own for its household: what is drawn here changes nothing of what is drawn for the case, hence
 * chains, waiting times and everything built on them stay as they are.
 */
export const chanceOfFamily = (caseId: string): Chance => chanceFrom(Number.parseInt(caseId.slice(0, 8), 16))

const two = (value: number) => String(value).padStart(2, '0')

/** How somebody lives: most alone, many with children, a few separated, some young people without parents. */
function livingOf(chance: Chance, made: CaseStory): Living {
  if (made.isUnaccompanied) return 'unaccompanied'
  const luck = chance.number()
  if (luck < 0.13) return 'separated'
  if (luck < 0.26) return 'single_parent'
  return luck < 0.55 ? 'family' : 'alone'
}

/** Invents with whom the main person of a case lives. */
export function inventFamily(chance: Chance, made: CaseStory, today: string): Family {
  const living = livingOf(chance, made)
  const relatives: Relative[] = []
  const taken = [made.name.given]
  const relative = (role: Relative['role'], birthYear: number, isPartOfCase: boolean) => {
    const { given, address } = inventedGivenName(chance, made.name.language, taken)
    taken.push(given)
    const birthDate = `${birthYear}-${two(1 + chance.below(12))}-${two(1 + chance.below(28))}`
    relatives.push({ id: chance.uuid(), ref: chance.uuid(), given, address, role, birthDate, isPartOfCase })
  }
  if (living === 'family') relative('spouse', made.birthYear + chance.below(7) - 3, chance.number() < 0.6)
  if (living === 'separated') relative('spouse', made.birthYear + chance.below(7) - 3, false)
  if (living !== 'alone' && living !== 'unaccompanied') {
    const last = Number(today.slice(0, 4)) - 1
    const first = Math.min(last, Math.max(last - 15, made.birthYear + 18))
    for (let child = chance.below(3); child >= 0; child--)
      relative('child', first + chance.below(last - first + 1), chance.number() < 0.85)
  }
  return { living, household: chance.uuid(), householdKey: chance.uuid(), relatives }
}
