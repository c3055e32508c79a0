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
  change: Change
  ownChange: Change
}

/**
 * Each life domain that was assessed by the later day, as it stood on two days: by the last assessment of that day or
 * before it, and of several by the one that was recorded last, so that a correction counts.
 * @param history of one person, in the order of recording
 * @param from the earlier day, `until` the later one, both YYYY-MM-DD
 */
export function compareDays<Assessed extends OwnRatedNeed>(
  history: readonly Assessed[],
  from: string,
  until: string,
): Comparison<Assessed>[] {
  const byDomain = Map.groupBy(history, (need) => need.lifeDomain)
  const asOf = (lifeDomain: LifeDomain, day: string) =>
    byDomain.get(lifeDomain)?.findLast(({ assessedOn }) => assessedOn <= day)
  return lifeDomains.flatMap((lifeDomain) => {
    const [before, after] = [asOf(lifeDomain, from), asOf(lifeDomain, until)]
    if (!after) return []
    return [
      {
        lifeDomain,
        before,
        after,
        change: changeOf(before?.rating ?? null, after.rating),
        ownChange: changeOf(before?.ownRating ?? null, after.ownRating),
      },
    ]
  })
}

/** How many life domains became better, worse and so on. */
export const countChanges = (compared: readonly { change: Change }[]): Record<Change, number> =>
  Object.fromEntries(
    changes.map((change) => [change, compared.filter((one) => one.change === change).length]),
  ) as Record<Change, number>
