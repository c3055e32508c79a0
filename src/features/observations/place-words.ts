import { m } from '#platform/i18n/messages.ts'
import type { ObservationPlace } from './data/place-reader.server.ts'

/**
 * From what an observation is noted, in words, and the address of its page.
 * @param label name of a code of the list of Rechtskreise
 */
export function placeWords(
  place: ObservationPlace,
  caseRef: string,
  label: (code: string) => string,
): { words: string; to: string } {
  if (place.kind === 'step')
    return {
      words: m.observations_from_step({ step: place.title ?? '' }),
      to: `/faelle/${caseRef}/plan/${place.ref}`,
    }
  const change = [place.fromCode, place.toCode].flatMap((code) => (code ? [label(code)] : [])).join(' → ')
  return {
    words: m.observations_from_transition({ change }),
    to: `/faelle/${caseRef}/uebergaenge/${place.ref}`,
  }
}
