import { isLifeDomain, type LifeDomain } from './life-domains.ts'

/**
 * What is assessed by itself: a life domain under one word of the site; `word` is null where the site has none for it.
 * A site with two words for one life domain assesses each of them.
 */
export type Area = { lifeDomain: LifeDomain; word: string | null }

/** The codes of a site's words by the life domain they stand for, in the order of the site. */
export type DomainWords = ReadonlyMap<string, readonly string[]>

/** The words of a site for its life domains, from its list of words. */
export const domainWords = (terms: readonly { code: string; core: string }[]): DomainWords =>
  new Map(
    [...Map.groupBy(terms, ({ core }) => core)].map(([core, its]) => [core, its.map(({ code }) => code)]),
  )

/**
 * The word an assessment belongs to. One that was made under a word the site does not have (any more) belongs to the
 * first word for its life domain.
 */
export function wordOf(
  words: DomainWords,
  { lifeDomain, lifeDomainLocal = null }: { lifeDomain: LifeDomain; lifeDomainLocal?: string | null },
): string | null {
  const its = words.get(lifeDomain) ?? []
  return lifeDomainLocal !== null && its.includes(lifeDomainLocal) ? lifeDomainLocal : (its[0] ?? null)
}

/** The areas of a life domain: one for each word of the site, or the domain itself where it has none. */
export const areasOf = (words: DomainWords, lifeDomain: LifeDomain): Area[] => {
  const its = words.get(lifeDomain) ?? []
  return its.length === 0 ? [{ lifeDomain, word: null }] : its.map((word) => ({ lifeDomain, word }))
}

/** An area as addresses name it: by its life domain, and from the second word on by the word too. */
export const areaKey = (words: DomainWords, { lifeDomain, word }: Area): string =>
  word === null || words.get(lifeDomain)?.[0] === word ? lifeDomain : `${lifeDomain}.${word}`

/** The area that an address names; undefined where the site has none such. */
export function readArea(words: DomainWords, key: string): Area | undefined {
  const [lifeDomain = '', ...named] = key.split('.')
  if (!isLifeDomain(lifeDomain)) return undefined
  return named.length === 0
    ? areasOf(words, lifeDomain)[0]
    : areasOf(words, lifeDomain).find(({ word }) => word === named.join('.'))
}
