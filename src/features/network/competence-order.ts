/** By what the list of competences can be ordered; the first is the usual one. */
export const competenceOrders = ['matter', 'municipality', 'organisation'] as const
export type CompetenceOrder = (typeof competenceOrders)[number]
