import type { Concept, TermList } from '#domain/concept/concept.ts'

/** The concept a case is worked by: its version and what stands in it. */
export type DemoConcept = { id: string; content: Concept }

/** The word of the site for a core term; undefined where the site has none. */
export const wordOf = ({ content }: DemoConcept, list: TermList, core: string): string | undefined =>
  content.terms[list].find((term) => term.core === core)?.code
