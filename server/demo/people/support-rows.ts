import { type SupportKey, supportNeeds } from '#domain/contact/support-needs.ts'
import type { CaseStory } from '../case-story.ts'
import { morningOf } from '../days.ts'
import type { Chance } from '../random.ts'

/** What some invented people need to understand and to take part; of the others nobody asked. */
export function supportRows(chance: Chance, made: CaseStory): Record<string, unknown>[] {
  const answer = (key: SupportKey, value: string | null) => ({
    site_id: made.site,
    person_id: made.ids.person,
    recorded_by: made.responsible.id,
    id: chance.uuid(),
    key,
    item: 1,
    category: supportNeeds[key].category,
    answer: value ? 'known' : 'declined',
    value,
    valid: '(,)',
    source: 'told',
    recorded_at: morningOf(made.opened),
    superseded_by: null,
  })
  const needed = chance.number()
  if (needed > 0.7) return []
  if (needed > 0.4) return [answer('interpreter.needed', 'no')]
  const rows = [answer('interpreter.needed', 'yes'), answer('interpreter.language', made.name.language)]
  if (chance.number() < 0.5) rows.push(answer('interpreter.sex', chance.pick(['female', 'any'])))
  if (chance.number() < 0.2) rows.push(answer('interpreter.not_wanted', 'Niemand aus der Verwandtschaft.'))
  if (chance.number() < 0.4) rows.push(answer('access.childcare', 'yes'))
  if (chance.number() < 0.15) rows.push(answer('access.hearing', null))
  if (chance.number() < 0.15) rows.push(answer('access.health_need', 'Pausen, nicht länger als 45 Minuten.'))
  return rows
}
