/** Kinds of observation: what is missing, where it tears, where it works well together. */
export const observationKinds = ['gap', 'breaking_point', 'good_cooperation'] as const
export type ObservationKind = (typeof observationKinds)[number]
