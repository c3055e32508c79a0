import type { LifeDomain } from '#domain/assessment/life-domains.ts'
import {
  categoryOfTie,
  type TieDirection,
  type TieKind,
  type TieStrength,
} from '#domain/assessment/ecomap/tie.ts'
import type { CaseStory } from '../case-story.ts'
import { morningOf, plusDays } from '../days.ts'
import { chanceFrom } from '../random.ts'

type InventedTie = [TieKind, string, TieStrength, TieDirection, LifeDomain[], string]

const ties: readonly InventedTie[] = [
  ['family', 'Schwester in der Nachbarstadt', 'strong', 'both', ['FAMILIE'], 'Mit ihr rede ich jeden Abend.'],
  ['family', 'Eltern, noch im Herkunftsland', 'strong', 'takes', ['FAMILIE'], 'Sie warten auf mein Geld.'],
  ['friend', 'Freundin aus dem Sprachkurs', 'weak', 'gives', ['SPRACHE'], ''],
  [
    'neighbour',
    'Nachbarin im ersten Stock',
    'strong',
    'gives',
    ['ORIENTIERUNG', 'KITA'],
    'Sie erklärt mir Briefe.',
  ],
  ['volunteer', 'Patin der Flüchtlingshilfe', 'weak', 'gives', ['ORIENTIERUNG'], ''],
  [
    'community',
    'Sportverein, zweimal in der Woche',
    'strong',
    'both',
    ['TEILHABE'],
    'Dort denke ich an nichts.',
  ],
  ['school_kita', 'Kita der Tochter', 'weak', 'gives', ['KITA'], ''],
  ['work', 'Früherer Arbeitgeber', 'broken', 'gives', ['ARBEIT'], 'Der letzte Lohn fehlt noch.'],
  ['health', 'Hausarztpraxis', 'weak', 'gives', ['GESUNDHEIT'], ''],
  ['counselling', 'Schuldnerberatung', 'wished', 'gives', ['FINANZEN'], ''],
  ['office', 'Jobcenter', 'strained', 'both', ['EXISTENZ'], 'Ich verstehe die Schreiben nicht.'],
]

/**
 * Who an invented person has to do with. Drawn by the person's key alone, so that what is invented elsewhere stays the
 * same; one tie in ten has grown stronger since it was noted first.
 */
export function tieRows({ site, ids, responsible, opened }: CaseStory, today: string) {
  const chance = chanceFrom(Number.parseInt(ids.person.slice(-8), 16))
  const later = plusDays(opened, 90)
  return ties
    .filter(() => chance.number() < 0.45)
    .flatMap(([kind, name, strength, direction, lifeDomains, words]) => {
      const row = (id: string, day: string, held: TieStrength, next: string | null) => ({
        site_id: site,
        id,
        ref: chance.uuid(),
        person_id: ids.person,
        category: categoryOfTie[kind],
        kind,
        name,
        words,
        strength: held,
        direction,
        life_domains: lifeDomains,
        since: opened,
        recorded_at: morningOf(day),
        recorded_by: responsible.id,
        superseded_by: next,
      })
      const [first, second] = [chance.uuid(), chance.uuid()]
      const grew = strength === 'strong' && later < today && chance.number() < 0.1
      return grew
        ? [row(first, opened, 'weak', second), row(second, later, strength, null)]
        : [row(first, opened, strength, null)]
    })
}
