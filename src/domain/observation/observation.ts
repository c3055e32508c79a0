/** Kinds of observation: what is missing, where it tears, where it works well together. */
export const observationKinds = ['gap', 'breaking_point', 'good_cooperation'] as const
export type ObservationKind = (typeof observationKinds)[number]

/** noted: its words are with the case alone; released: the structure has words of its own; linked: part of a theme. */
export const observationStates = ['noted', 'released', 'linked', 'set_aside'] as const
export type ObservationState = (typeof observationStates)[number]

const next: Record<ObservationState, readonly ObservationState[]> = {
  noted: ['released'],
  released: ['linked', 'set_aside'],
  linked: ['released'],
  set_aside: [],
}

/** Whether an observation may go from one state to another. */
export const mayBecome = (from: ObservationState, to: ObservationState): boolean => next[from].includes(to)
