import type { Concept } from '#domain/concept/concept.ts'
import kreisAlle from '../../../../db/seeds/concepts/kreis-alle.json' with { type: 'json' }
import kreisDreiJahre from '../../../../db/seeds/concepts/kreis-drei-jahre.json' with { type: 'json' }
import stadtJungeMenschen from '../../../../db/seeds/concepts/stadt-junge-menschen.json' with { type: 'json' }

/**
 * Three invented concepts that differ as real sites do: in whom they are for, in their words, their scale, their
 * criteria and their forms. A test reads each like a file that was sent in.
 */
export const exampleConcepts: readonly { name: string; content: Concept }[] = [
  { name: 'stadt-junge-menschen', content: stadtJungeMenschen.concept as Concept },
  { name: 'kreis-alle', content: kreisAlle.concept as Concept },
  { name: 'kreis-drei-jahre', content: kreisDreiJahre.concept as Concept },
]
