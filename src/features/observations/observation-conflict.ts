import type { Refusal } from '#domain/kernel/result.ts'
import type { ObservationState } from '#domain/observation/observation.ts'
import { m } from '#platform/i18n/messages.ts'
import { stateLabel } from './kind-labels.ts'

/** The observation is in a state from which it cannot go on as wanted: both states. */
export const observationConflict = (theirs: ObservationState, mine: ObservationState): Refusal => ({
  kind: 'conflict',
  message: m.observations_changed_meanwhile(),
  // Observations have no version: they only move on, so the state says what was seen.
  version: 1,
  differences: [{ field: m.observations_state(), mine: stateLabel(mine), theirs: stateLabel(theirs) }],
})
