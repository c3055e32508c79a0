import type {
  Chapter,
  DeadlineKind,
  FourEyesDeed,
  PathwayWatch,
  PlannedPhase,
  TermList,
} from '#domain/concept/concept.ts'
import type { VersionState } from '#domain/concept/version-state.ts'
import { m } from '#platform/i18n/messages.ts'
import type { BadgeKind } from '#ui/notices/badge.tsx'

const lists = {
  target_groups: m.concept_list_target_groups,
  access_routes: m.concept_list_access_routes,
  life_domains: m.concept_list_life_domains,
  ratings: m.concept_list_ratings,
  closing_reasons: m.concept_list_closing_reasons,
  barriers: m.concept_list_barriers,
} as const satisfies Record<TermList, () => string>

/** Name of a list of words. */
export const listLabel = (list: TermList): string => lists[list]()

const chapterWords = {
  structure: m.concept_structure,
  networking: m.concept_networking,
  methods: m.concept_methods,
  primaryTargetGroups: m.concept_primary_target_groups,
} as const satisfies Record<Chapter, () => string>

/** Name of a chapter of the Handlungskonzept. */
export const chapterLabel = (chapter: Chapter): string => chapterWords[chapter]()

const deadlines = {
  title_expires: m.concept_deadline_title_expires,
  title_transition: m.concept_deadline_title_transition,
  benefit_transition: m.concept_deadline_benefit_transition,
  first_talk: m.concept_deadline_first_talk,
  reassessment: m.concept_deadline_reassessment,
  review: m.concept_deadline_review,
  follow_up: m.concept_deadline_follow_up,
  escalation: m.concept_deadline_escalation,
} as const satisfies Record<DeadlineKind, () => string>

/** What a deadline is about, in words. */
export const deadlineLabel = (kind: DeadlineKind): string => deadlines[kind]()

const phases = {
  intake: m.concept_phase_intake,
  assessment: m.concept_phase_assessment,
  planning: m.concept_phase_planning,
  linking: m.concept_phase_linking,
  monitoring: m.concept_phase_monitoring,
  evaluation: m.concept_phase_evaluation,
} as const satisfies Record<PlannedPhase, () => string>

/** Name of a phase. */
export const phaseLabel = (phase: PlannedPhase): string => phases[phase]()

const states = {
  draft: { kind: 'neutral', label: m.concept_state_draft },
  coming: { kind: 'info', label: m.concept_state_coming },
  in_force: { kind: 'success', label: m.concept_state_in_force },
  retired: { kind: 'neutral', label: m.concept_state_retired },
} as const satisfies Record<VersionState, { kind: BadgeKind; label: () => string }>

/** How a version stands, as a badge. */
export const stateBadge = (state: VersionState): { kind: BadgeKind; label: string } => ({
  kind: states[state].kind,
  label: states[state].label(),
})

const watches = {
  every_case: m.concept_watch_every_case,
  by_order: m.concept_watch_by_order,
} as const satisfies Record<PathwayWatch, () => string>

/** Which cases are looked at each night, in words. */
export const watchLabel = (watch: PathwayWatch): string => watches[watch]()

const fourEyes = { closing: m.concept_four_eyes_closing } as const satisfies Record<
  FourEyesDeed,
  () => string
>

/** A deed for which a second person may be asked. */
export const fourEyesLabel = (deed: FourEyesDeed): string => fourEyes[deed]()
