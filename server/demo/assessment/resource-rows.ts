import type { LifeDomain } from '#domain/assessment/life-domains.ts'
import { categoryOfResource, type ResourceKind } from '#domain/assessment/resource.ts'
import type { CaseStory } from '../case-story.ts'
import { morningOf, plusDays } from '../days.ts'
import type { Chance } from '../random.ts'
import { chanceOf } from './chance-of.ts'

type InventedResource = {
  kind: ResourceKind
  title: string
  words: string
  domains: LifeDomain[]
  /** kinds of steps that build on it, the most fitting first */
  steps: string[]
}

const resources: readonly InventedResource[] = [
  {
    kind: 'family',
    title: 'Schwester lebt seit Jahren im Kreis',
    words: 'Sie kennt die Ämter und geht mit.',
    domains: ['FAMILIE', 'ORIENTIERUNG'],
    steps: ['residence_document', 'registration', 'first_talk'],
  },
  {
    kind: 'competence',
    title: 'Zehn Jahre als Schneiderin gearbeitet',
    words: 'Das ist mein Beruf.',
    domains: ['ARBEIT'],
    steps: ['job_search', 'training', 'counselling'],
  },
  {
    kind: 'network',
    title: 'Sportverein, zweimal in der Woche',
    words: 'Dort rede ich nur Deutsch.',
    domains: ['TEILHABE', 'SPRACHE'],
    steps: ['language_course', 'language_test', 'counselling'],
  },
  {
    kind: 'certificate',
    title: 'Abschluss als Krankenpfleger',
    words: '',
    domains: ['ANERKENNUNG', 'ARBEIT'],
    steps: ['recognition', 'job_search', 'counselling'],
  },
  {
    kind: 'person',
    title: 'Nachbarin hilft bei Briefen',
    words: 'Sie liest die Bescheide mit mir.',
    domains: ['ORIENTIERUNG'],
    steps: ['living_costs', 'asylum_benefits_end', 'health_insurance', 'counselling'],
  },
]

/** The kinds of steps that build on a resource by its title. */
export const stepsFor = new Map(resources.map(({ title, steps }) => [title, steps]))

/** What an invented person can build on; some of it has fallen away since. */
export function resourceRows(chance: Chance, made: CaseStory, today: string) {
  const own = chanceOf(made, 'resources')
  return resources
    .filter(() => chance.number() < 0.35)
    .map(({ kind, title, words, domains }) => {
      const ended = plusDays(made.opened, 20 + own.below(100))
      return {
        site_id: made.site,
        person_id: made.ids.person,
        recorded_by: made.responsible.id,
        id: chance.uuid(),
        ref: chance.uuid(),
        category: categoryOfResource[kind],
        kind,
        title,
        own_words: words,
        seen: kind === 'certificate',
        life_domains: domains,
        since: made.opened,
        ended_on: own.number() < 0.25 && kind !== 'certificate' && ended < today ? ended : null,
        recorded_at: morningOf(made.opened),
      }
    })
}
