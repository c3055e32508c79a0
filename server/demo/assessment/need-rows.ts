import { categoryOfDomain, type LifeDomain } from '#domain/assessment/life-domains.ts'
import type { CaseStory } from '../case-story.ts'
import { morningOf, plusDays } from '../days.ts'
import type { Chance } from '../random.ts'
import { chanceOf, reviewOf } from './chance-of.ts'
import { type DemoConcept, wordOf } from './site-words.ts'

const needs: readonly { domain: LifeDomain; words: string }[] = [
  { domain: 'SPRACHE', words: 'Ich verstehe viel, aber am Schalter fehlen mir die Wörter.' },
  { domain: 'WOHNEN', words: 'Wir wohnen zu fünft in einem Zimmer.' },
  { domain: 'ARBEIT', words: 'Ich möchte wieder in meinem Beruf arbeiten.' },
  { domain: 'EXISTENZ', words: 'Ich weiß nicht, von welcher Stelle das Geld jetzt kommt.' },
  { domain: 'KITA', words: 'Ohne Kita kann ich nicht zum Kurs.' },
  { domain: 'AUFENTHALT', words: 'Ich warte auf die Karte.' },
]

/** What was asked about besides where everything was gone through twice; some say nothing about it. */
const alsoAsked: readonly { domain: LifeDomain; words: string }[] = [
  { domain: 'GESUNDHEIT', words: 'Ich schlafe schlecht, seit wir hier sind.' },
  { domain: 'TEILHABE', words: 'Außer im Kurs kenne ich niemanden.' },
  { domain: 'PSYCHOSOZIAL', words: 'Darüber möchte ich nicht sprechen.' },
  { domain: 'FAMILIE', words: 'Meine Eltern fehlen mir.' },
]

/** What an invented person needs; half of it was rated again later, mostly better. */
export function needRows(chance: Chance, made: CaseStory, concept: DemoConcept, today: string) {
  const own = chanceOf(made, 'own_rating')
  const rows: Record<string, unknown>[] = []
  const review = reviewOf(made, today)
  const row = (id: string, ref: string, domain: LifeDomain, day: string, rating: number | null) => ({
    site_id: made.site,
    person_id: made.ids.person,
    recorded_by: made.responsible.id,
    id,
    ref,
    category: categoryOfDomain[domain],
    life_domain: domain,
    life_domain_local: wordOf(concept, 'life_domains', domain),
    answer: rating === null ? 'declined' : 'known',
    rating,
    rating_local: rating && wordOf(concept, 'ratings', String(rating)),
    ...ownRating(own, concept, rating),
    urgency: rating && (rating === 1 ? 'urgent' : rating === 2 ? 'soon' : 'none'),
    note: '',
    assessed_on: day,
    recorded_at: morningOf(day),
  })
  for (const { domain, words } of needs.filter(() => chance.number() < 0.4)) {
    const rating = 1 + chance.below(3)
    const [id, usual] = [chance.uuid(), plusDays(made.opened, 60 + chance.below(90))]
    const drawn = usual < today && chance.number() < 0.5 ? chance.uuid() : null
    const first = row(id, chance.uuid(), domain, made.opened, rating)
    // Whoever was gone through everything with was asked about all of it on that day.
    const from = drawn ? chance : own
    const again = drawn ?? (review && own.uuid())
    rows.push({ ...first, own_words: words, superseded_by: again })
    if (!again) continue
    const later = Math.min(5, rating + from.below(3))
    const second = row(again, from.uuid(), domain, review ?? usual, later)
    rows.push({ ...second, own_words: '', superseded_by: null })
  }
  if (review) rows.push(...askedTwice(chanceOf(made, 'review'), made.opened, review, row))
  return rows.filter((one) => one.life_domain_local !== undefined)
}

/** Further life domains at both days of somebody with whom everything was gone through twice. */
function askedTwice(
  chance: Chance,
  opened: string,
  review: string,
  row: (id: string, ref: string, domain: LifeDomain, day: string, rating: number | null) => object,
) {
  return alsoAsked
    .filter(() => chance.number() < 0.6)
    .flatMap(({ domain, words }): Record<string, unknown>[] => {
      const [first, second] = [chance.uuid(), chance.uuid()]
      const silent = domain === 'PSYCHOSOZIAL'
      const rating = silent ? null : 2 + chance.below(2)
      const later = Math.min(5, Math.max(1, (rating ?? 3) - 1 + chance.below(4)))
      return [
        { ...row(first, chance.uuid(), domain, opened, rating), own_words: words, superseded_by: second },
        { ...row(second, chance.uuid(), domain, review, later), own_words: '', superseded_by: null },
      ]
    })
}

/** How the person sees it, near the professional rating; three of ten were not asked. */
function ownRating(own: Chance, concept: DemoConcept, rating: number | null) {
  const seen =
    own.number() < 0.7 && rating !== null ? Math.min(5, Math.max(1, rating - 1 + own.below(3))) : null
  return { own_rating: seen, own_rating_local: seen && wordOf(concept, 'ratings', String(seen)) }
}
