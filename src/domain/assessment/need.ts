import type { Answer } from '../kernel/answer.ts'
import { type Area, areasOf, type DomainWords, wordOf } from './area.ts'
import { type LifeDomain, lifeDomains } from './life-domains.ts'

/** How a life domain stands: 1 is heavily burdened, 5 is well. */
export const ratings = [1, 2, 3, 4, 5] as const
export type Rating = (typeof ratings)[number]

/** How pressing a need is. */
export const needUrgencies = ['urgent', 'soon', 'none'] as const
export type NeedUrgency = (typeof needUrgencies)[number]

/** One assessment of one life domain. Without an answer there is no rating, and none counts as "no need". */
export type Need = {
  lifeDomain: LifeDomain
  /** the word of the site under which it was assessed, where it was by one */
  lifeDomainLocal?: string | null
  answer: Answer
  rating: Rating | null
  urgency: NeedUrgency | null
  assessedOn: string
}

/** An area as it stands, with the rating before; `now` is undefined where nobody asked yet. */
export type DomainStanding<Assessed extends Need = Need> = Area & {
  now: Assessed | undefined
  before: Assessed | undefined
}

/**
 * All life domains, each word of the site by itself, the most pressing first: by urgency, then by rating, then in the
 * order of the list. Those without an assessment stand at the end.
 * @param history of all domains, oldest first
 * @param words of the site; without them each life domain is one area
 */
export function standings<Assessed extends Need>(
  history: readonly Assessed[],
  words: DomainWords = new Map(),
): DomainStanding<Assessed>[] {
  const byDomain = Map.groupBy(history, (need) => need.lifeDomain)
  const all = lifeDomains.flatMap((lifeDomain) =>
    areasOf(words, lifeDomain).map((area) => {
      const needs = byDomain.get(lifeDomain)?.filter((need) => wordOf(words, need) === area.word) ?? []
      return { ...area, now: needs.at(-1), before: needs.at(-2) }
    }),
  )
  const place = ({ now }: DomainStanding) =>
    now?.urgency ? needUrgencies.indexOf(now.urgency) * 10 + now.rating! : now ? 100 : 200
  return all.toSorted((a, b) => place(a) - place(b))
}
