import { areasOf, type DomainWords, wordOf } from './area.ts'
import type { Need, Rating } from './need.ts'
import { type LifeDomain, lifeDomains } from './life-domains.ts'

/** What became of a rating; `unrated` where there is none at the later day, which never counts as worse. */
export const changes = ['better', 'worse', 'same', 'new', 'unrated'] as const
export type Change = (typeof changes)[number]

/** What became of a rating between two days; null where there was none. */
export function changeOf(before: Rating | null, after: Rating | null): Change {
  if (after === null) return 'unrated'
  if (before === null) return 'new'
  return after > before ? 'better' : after < before ? 'worse' : 'same'
}

/** A need with the person's own rating on the same scale. */
export type OwnRatedNeed = Need & { ownRating: Rating | null }

export type Comparison<Assessed extends OwnRatedNeed = OwnRatedNeed> = {
  lifeDomain: LifeDomain
  before: Assessed | undefined
  after: Assessed | undefined
  /** the assessments whose own rating counts */
  own: { before: Assessed | undefined; after: Assessed | undefined }
  change: Change
  ownChange: Change
}

/**
 * Each life domain that was assessed by the later day, as it stood on two days: by the last assessment of that day or
 * before it, and of several by the one that was recorded last, so that a correction counts. Where the site has several
 * words for it, the more burdened counts, for the professional and the own rating each by itself.
 * @param history of one person, in the order of recording
 * @param from the earlier day, `until` the later one, both YYYY-MM-DD
 * @param words of the site for its life domains
 */
export function compareDays<Assessed extends OwnRatedNeed>(
  history: readonly Assessed[],
  from: string,
  until: string,
  words: DomainWords = new Map(),
): Comparison<Assessed>[] {
  const byDomain = Map.groupBy(history, (need) => need.lifeDomain)
  const asOf = (lifeDomain: LifeDomain, day: string) =>
    areasOf(words, lifeDomain).flatMap(
      ({ word }) =>
        byDomain
          .get(lifeDomain)
          ?.findLast((need) => need.assessedOn <= day && wordOf(words, need) === word) ?? [],
    )
  return lifeDomains.flatMap((lifeDomain) => {
    const [then, now] = [asOf(lifeDomain, from), asOf(lifeDomain, until)]
    if (now.length === 0) return []
    const [before, after] = [mostBurdened(then, 'rating'), mostBurdened(now, 'rating')]
    const own = { before: mostBurdened(then, 'ownRating'), after: mostBurdened(now, 'ownRating') }
    return [
      {
        lifeDomain,
        before,
        after,
        own,
        change: changeOf(before?.rating ?? null, after?.rating ?? null),
        ownChange: changeOf(own.before?.ownRating ?? null, own.after?.ownRating ?? null),
      },
    ]
  })
}

/** Of several assessments the one with the lowest rating; those without a rating only where none has one. */
const mostBurdened = <Assessed extends OwnRatedNeed>(
  needs: readonly Assessed[],
  by: 'rating' | 'ownRating',
): Assessed | undefined => needs.toSorted((a, b) => (a[by] ?? 6) - (b[by] ?? 6))[0]

/** How many life domains became better, worse and so on. */
export const countChanges = (compared: readonly { change: Change }[]): Record<Change, number> =>
  Object.fromEntries(
    changes.map((change) => [change, compared.filter((one) => one.change === change).length]),
  ) as Record<Change, number>
