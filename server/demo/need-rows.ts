import { categoryOfDomain, type LifeDomain } from '#domain/assessment/life-domains.ts'
import { categoryOfResource, type ResourceKind } from '#domain/assessment/resource.ts'
import type { CaseStory } from './case-story.ts'
import { morningOf, plusDays } from './days.ts'
import { type Chance, chanceFrom } from './random.ts'
import type { Rows } from './rows.ts'

const needs: readonly { domain: LifeDomain; words: string }[] = [
  { domain: 'SPRACHE', words: 'Ich verstehe viel, aber am Schalter fehlen mir die Wörter.' },
  { domain: 'WOHNEN', words: 'Wir wohnen zu fünft in einem Zimmer.' },
  { domain: 'ARBEIT', words: 'Ich möchte wieder in meinem Beruf arbeiten.' },
  { domain: 'EXISTENZ', words: 'Ich weiß nicht, von welcher Stelle das Geld jetzt kommt.' },
  { domain: 'KITA', words: 'Ohne Kita kann ich nicht zum Kurs.' },
  { domain: 'AUFENTHALT', words: 'Ich warte auf die Karte.' },
]

const resources: readonly { kind: ResourceKind; title: string; domains: LifeDomain[] }[] = [
  { kind: 'family', title: 'Schwester lebt seit Jahren im Kreis', domains: ['FAMILIE', 'ORIENTIERUNG'] },
  { kind: 'competence', title: 'Zehn Jahre als Schneiderin gearbeitet', domains: ['ARBEIT'] },
  { kind: 'network', title: 'Sportverein, zweimal in der Woche', domains: ['TEILHABE', 'SPRACHE'] },
  { kind: 'certificate', title: 'Abschluss als Krankenpfleger', domains: ['ANERKENNUNG', 'ARBEIT'] },
  { kind: 'person', title: 'Nachbarin hilft bei Briefen', domains: ['ORIENTIERUNG'] },
]

/** What an invented person needs and can build on; half of the needs were rated again later, mostly better. */
export function needRows(chance: Chance, made: CaseStory, today: string): Rows {
  const said = { site_id: made.site, person_id: made.ids.person, recorded_by: made.responsible.id }
  const rows: Rows = { person_need: [], person_resource: [] }
  // Drawn by the person's key alone, so that what is invented elsewhere stays the same.
  const own = chanceFrom(Number.parseInt(made.ids.person.slice(-8), 16) + 1)
  for (const { domain, words } of needs.filter(() => chance.number() < 0.4)) {
    const rating = 1 + chance.below(3)
    const first = chance.uuid()
    const later = plusDays(made.opened, 60 + chance.below(90))
    const again = later < today && chance.number() < 0.5 ? chance.uuid() : null
    const rate = (id: string, day: string, value: number, ownWords: string) => ({
      ...said,
      id,
      ref: chance.uuid(),
      category: categoryOfDomain[domain],
      life_domain: domain,
      answer: 'known',
      rating: value,
      own_rating: own.number() < 0.7 ? Math.min(5, Math.max(1, value - 1 + own.below(3))) : null,
      urgency: value === 1 ? 'urgent' : value === 2 ? 'soon' : 'none',
      own_words: ownWords,
      note: '',
      assessed_on: day,
      recorded_at: morningOf(day),
      superseded_by: id === first ? again : null,
    })
    rows.person_need!.push(rate(first, made.opened, rating, words))
    if (again) rows.person_need!.push(rate(again, later, Math.min(5, rating + chance.below(3)), ''))
  }
  for (const { kind, title, domains } of resources.filter(() => chance.number() < 0.35))
    rows.person_resource!.push({
      ...said,
      id: chance.uuid(),
      ref: chance.uuid(),
      category: categoryOfResource[kind],
      kind,
      title,
      own_words: '',
      seen: kind === 'certificate',
      life_domains: domains,
      since: made.opened,
      recorded_at: morningOf(made.opened),
    })
  return rows
}
