import type { CaseStory } from '../case-story.ts'
import { plusDays } from '../days.ts'
import { chanceOfFamily, inventFamily } from '../people/family.ts'
import type { Chance } from '../random.ts'

/** Answers by the key of their fact: a value, or null for somebody who would not say. */
export type Answers = Record<string, string | null>

const yesNo = (yes: boolean) => (yes ? 'yes' : 'no')

/**
 * What an invented person answers when a form asks for it; what is not here stays not asked. Dependent answers are left
 * out where their question does not come up. The family is that of the household.
 * @param later whether half a year has gone by: some moved, some passed a test, some began a training
 */
export function inventAnswers(chance: Chance, made: CaseStory, today: string, later: boolean): Answers {
  const { living, relatives } = inventFamily(chanceOfFamily(made.ids.case), made, today)
  const children = relatives.filter(({ role }) => role === 'child')
  const year = Number(made.opened.slice(0, 4))
  const ages = children.map(({ birthDate }) => year - Number(birthDate.slice(0, 4)))
  const atSchool = ages.some((age) => age >= 6 && age < 16)
  const moved = later && chance.number() < 0.5
  const arrived = plusDays(made.opened, -30 - chance.below(200))
  const training = later ? chance.number() < 0.5 : chance.number() < 0.15
  const form = moved ? chance.pick(['municipal_flat', 'own_lease']) : 'shared_accommodation'
  return {
    'family.children_count': String(children.length),
    'family.single_parent': yesNo(living === 'single_parent'),
    ...(children.length > 0 ? { 'family.school_age_children': yesNo(atSchool) } : {}),
    ...(atSchool ? { 'family.school_attendance_ok': yesNo(later || chance.number() < 0.6) } : {}),
    'housing.form': form,
    'housing.since': moved ? plusDays(made.opened, 100) : arrived,
    'housing.sufficient': yesNo(moved),
    'language.level': later ? chance.pick(['A2', 'B1']) : 'A1',
    'language.also_spoken': chance.pick(['Englisch', 'Türkisch', 'Russisch', null]),
    'language.course_completed': yesNo(later && chance.number() < 0.6),
    'education.school_years': String(8 + chance.below(5)),
    'education.in_training': yesNo(training),
    ...(training ? { 'education.training_type': chance.pick(['qualified', 'helper_with_followup']) } : {}),
    'work.employer': chance.pick(['Bäckerei im Herkunftsland', 'Werkstatt des Onkels', 'Näherei', null]),
  }
}
