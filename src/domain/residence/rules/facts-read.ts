import type { LinkedRules } from './link-rules.ts'
import { placesOf } from './rule-places.ts'

/** Keys of all facts that any rule reads, sorted; the status history, stays abroad and the birth date stand elsewhere. */
export function factsRead({ shared, pathways, waivers }: LinkedRules): string[] {
  const places = placesOf({ shared, pathways: [...pathways.values()], waivers: [...waivers.values()] })
  return [...new Set(places.flatMap(({ kind, name }) => (kind === 'fact' ? [name] : [])))].toSorted()
}
