import { type ObservationKind, observationKinds } from '#domain/observation/observation.ts'

/** States of observations that the structure reads. */
export const releasedStates = ['released', 'set_aside'] as const
export type ReleasedState = (typeof releasedStates)[number]

/** Which observations the page and its export speak of; null for no limit. */
export type ObservationFilter = {
  kind: ObservationKind | null
  lifeDomain: string | null
  agencyKind: string | null
  state: ReleasedState
}

/**
 * The filter that an address names: `art`, `bereich`, `stelle`, `stand`. What it does not know is no limit.
 * @param known codes that exist
 */
export function readObservationFilter(
  search: URLSearchParams,
  known: { domains: readonly string[]; agencies: readonly string[] },
): ObservationFilter {
  const of = <Code extends string>(codes: readonly Code[], name: string) =>
    codes.find((code) => code === search.get(name)) ?? null
  return {
    kind: of(observationKinds, 'art'),
    lifeDomain: of(known.domains, 'bereich'),
    agencyKind: of(known.agencies, 'stelle'),
    state: of(releasedStates, 'stand') ?? 'released',
  }
}

/** The filter as the query of an address; empty where it is the one that stands anyway. */
export function filterQuery(filter: ObservationFilter): string {
  const query = new URLSearchParams()
  if (filter.kind) query.set('art', filter.kind)
  if (filter.lifeDomain) query.set('bereich', filter.lifeDomain)
  if (filter.agencyKind) query.set('stelle', filter.agencyKind)
  if (filter.state !== 'released') query.set('stand', filter.state)
  return query.size > 0 ? `?${query}` : ''
}
