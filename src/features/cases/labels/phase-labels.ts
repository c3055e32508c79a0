import { m } from '#platform/i18n/messages.ts'

const phases: Record<string, () => string> = {
  intake: m.cases_phase_intake,
  assessment: m.cases_phase_assessment,
  planning: m.cases_phase_planning,
  linking: m.cases_phase_linking,
  monitoring: m.cases_phase_monitoring,
  evaluation: m.cases_phase_evaluation,
  closed: m.cases_phase_closed,
}

/** The name of a phase of case work. */
export const phaseLabel = (phase: string): string => phases[phase]?.() ?? phase

const statuses: Record<string, () => string> = {
  open: m.cases_status_open,
  paused: m.cases_status_paused,
  transferred: m.cases_status_transferred,
  closed: m.cases_status_closed,
}

/** The name of a case's status. */
export const statusLabel = (status: string): string => statuses[status]?.() ?? status

const sources: Record<string, () => string> = {
  responsibility: m.cases_source_responsibility,
  deputy: m.cases_source_deputy,
  referral: m.cases_source_referral,
  release: m.cases_source_release,
  conference: m.cases_source_conference,
  consultation: m.cases_source_consultation,
  break_glass: m.cases_source_break_glass,
  job: m.cases_source_job,
}

/** Status and phase in one line; a closed case is in no phase. */
export const standingLabel = (status: string, phase: string): string =>
  phase === 'closed' ? statusLabel(status) : `${statusLabel(status)} · ${phaseLabel(phase)}`

/** Why somebody may open a case. */
export const sourceLabel = (source: string): string => sources[source]?.() ?? source
