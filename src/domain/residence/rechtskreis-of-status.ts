import type { Rechtskreis } from '../rechtskreis/lanes.ts'
import type { StatusKind } from './facts/residence-facts.ts'

const ofKind = {
  AE: 'AUFENTHG',
  BLAUE_KARTE: 'AUFENTHG',
  NE: 'AUFENTHG',
  DEU: 'AUFENTHG',
  VISUM_D: 'AUFENTHG',
  FIKTION_81_3: 'AUFENTHG',
  FIKTION_81_4: 'AUFENTHG',
  GESTATTUNG: 'ASYLG',
  GILT_ERLAUBT: 'AUFENTHG',
  DULDUNG: 'AUFENTHG',
  GUEB: 'AUFENTHG',
  FREIZUEGG: 'FREIZUEGG',
  ICT: 'AUFENTHG',
} as const satisfies Record<StatusKind, Rechtskreis>

/** The Rechtskreis that a status (kind and norm, as `AE 30`) belongs to; null where the rules do not know the kind. */
export function rechtskreisOfStatus(status: string): Rechtskreis | null {
  const [kind = ''] = status.split(' ')
  return (ofKind as Record<string, Rechtskreis | undefined>)[kind] ?? null
}
