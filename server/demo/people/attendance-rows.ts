import type { CaseStory } from '../case-story.ts'
import { morningOf } from '../days.ts'
import type { Chance } from '../random.ts'
import type { Relative } from './family.ts'

const kitas = ['Kita Regenbogen', 'Kita am Park', 'Familienzentrum Musterplatz']
const schools = ['Grundschule am Bach', 'Gesamtschule Musterkreis', 'Realschule Nord']

/** Day care from three, school from six; some still wait for a place. */
export function attendanceRow(
  chance: Chance,
  made: CaseStory,
  child: Relative,
  today: string,
): Record<string, unknown>[] {
  const age = Number(today.slice(0, 4)) - Number(child.birthDate.slice(0, 4))
  const waits = chance.number() < 0.25
  if (age < 3 || waits) return []
  const atSchool = age >= 7
  const grade = atSchool ? Math.min(10, age - 6) : 0
  return [
    {
      site_id: made.site,
      recorded_by: made.responsible.id,
      recorded_at: morningOf(made.opened),
      id: chance.uuid(),
      ref: chance.uuid(),
      person_id: child.id,
      category: atSchool ? 'education_work' : 'family',
      kind: atSchool ? 'school' : 'kita',
      institution_id: null,
      place: chance.pick(atSchool ? schools : kitas),
      level: atSchool ? `${grade}${chance.pick(['a', 'b', ''])}` : '',
      valid: `[${made.opened},)`,
    },
  ]
}
