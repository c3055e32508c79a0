import type { Lane } from '#domain/rechtskreis/lanes.ts'
import { m } from '#platform/i18n/messages.ts'

const labels = {
  residence: m.transitions_lane_residence,
  residence_rule: m.transitions_lane_residence_rule,
  living_costs: m.transitions_lane_living_costs,
  health: m.transitions_lane_health,
  work: m.transitions_lane_work,
  family_benefits: m.transitions_lane_family_benefits,
  school_training: m.transitions_lane_school_training,
  youth_participation: m.transitions_lane_youth_participation,
} as const satisfies Record<Lane, () => string>

/** The name of a lane of the time axis. */
export const laneLabel = (lane: Lane): string => labels[lane]()

const certainties = {
  told: m.transitions_certainty_told,
  seen: m.transitions_certainty_seen,
  document: m.transitions_certainty_document,
  office: m.transitions_certainty_office,
} as const

/** How sure a period is: told, seen, by document, by the office. */
export const certaintyLabel = (certainty: keyof typeof certainties): string => certainties[certainty]()
