import { statusClasses } from '#domain/person/status-class.ts'

/** What counts as one way: a running chain of one person, a case, a person, a household. */
export const chainNotions = ['chain', 'case', 'person', 'household'] as const
export type ChainNotion = (typeof chainNotions)[number]

/** Which chains an analysis speaks of; days as YYYY-MM-DD, null for no limit. */
export type ChainFilter = {
  notion: ChainNotion
  /** chains that began on this day or later */
  from: string | null
  /** chains that began before this day */
  until: string | null
  /** code of the list, `-` for chains without one */
  targetGroup: string | null
  statusClass: string | null
}

const month = /^\d{4}-(0[1-9]|1[0-2])$/

/**
 * The filter that an address names: `weg`, `zielgruppe`, `status`, and the months `von` and `bis` (YYYY-MM, both
 * included). What it does not know is no limit.
 * @param groups codes of target groups that exist
 */
export function readChainFilter(search: URLSearchParams, groups: readonly string[]): ChainFilter {
  const monthOf = (name: string) => {
    const value = search.get(name) ?? ''
    return month.test(value) ? value : null
  }
  const group = search.get('zielgruppe')
  const status = search.get('status')
  const [from, until] = [monthOf('von'), monthOf('bis')]
  return {
    notion: chainNotions.find((known) => known === search.get('weg')) ?? 'chain',
    from: from && `${from}-01`,
    until: until && Temporal.PlainDate.from(`${until}-01`).add({ months: 1 }).toString(),
    targetGroup: group !== null && (group === '-' || groups.includes(group)) ? group : null,
    statusClass: statusClasses.find((known) => known === status) ?? null,
  }
}
