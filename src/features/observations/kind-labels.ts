import type { ObservationKind, ObservationState } from '#domain/observation/observation.ts'
import { m } from '#platform/i18n/messages.ts'

const labels = {
  gap: m.observations_kind_gap,
  breaking_point: m.observations_kind_breaking_point,
  good_cooperation: m.observations_kind_good_cooperation,
} as const satisfies Record<ObservationKind, () => string>

/** The name of a kind of observation. */
export const kindLabel = (kind: ObservationKind): string => labels[kind]()

const states = {
  noted: m.observations_state_noted,
  released: m.observations_state_released,
  linked: m.observations_state_linked,
  set_aside: m.observations_state_set_aside,
} as const satisfies Record<ObservationState, () => string>

/** The name of a state of an observation. */
export const stateLabel = (state: ObservationState): string => states[state]()
