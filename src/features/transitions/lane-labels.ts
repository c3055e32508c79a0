import type { Lane } from '#domain/rechtskreis/lanes.ts'
import type { PeriodEvidence } from '#domain/rechtskreis/axis/period.ts'
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

const evidences = {
  notice: m.transitions_axis_evidence_notice,
  residence_document: m.transitions_axis_evidence_residence_document,
  provisional_certificate: m.transitions_axis_evidence_provisional_certificate,
  certificate: m.transitions_axis_evidence_certificate,
  contract: m.transitions_axis_evidence_contract,
  bank_statement: m.transitions_axis_evidence_bank_statement,
  other: m.transitions_axis_evidence_other,
} as const satisfies Record<PeriodEvidence, () => string>

/** What kind of document a period rests on, in words. */
export const evidenceLabel = (evidence: PeriodEvidence): string => evidences[evidence]()

/** Kind and words of what a period rests on; null where neither is known. */
export const evidenceWords = (kind: PeriodEvidence | null, words: string): string | null =>
  [kind && evidenceLabel(kind), words].filter(Boolean).join(': ') || null
