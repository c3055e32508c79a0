import type { TriggerProblem } from '#domain/rechtskreis/proposals/trigger-problem.ts'
import type { Trigger } from '#domain/rechtskreis/triggers.ts'
import type { DaySource } from '#domain/rechtskreis/catalogue/trigger-day.ts'
import { getLocale } from '#platform/i18n/locale.ts'
import { m } from '#platform/i18n/messages.ts'
import { formatDay } from '#ui/data/date-format.ts'

const words = {
  assigned: m.transitions_trigger_assigned,
  recognised_refugee: m.transitions_trigger_recognised_refugee,
  recognised_subsidiary: m.transitions_trigger_recognised_subsidiary,
  title_25_3: m.transitions_trigger_title_25_3,
  rejection_enforceable: m.transitions_trigger_rejection_enforceable,
  stay_36_months: m.transitions_trigger_stay_36_months,
  section_24_document: m.transitions_trigger_section_24_document,
  section_24_reversal: m.transitions_trigger_section_24_reversal,
  title_25a_25b: m.transitions_trigger_title_25a_25b,
  chancen_title_ends: m.transitions_trigger_chancen_title_ends,
  suspension_18_months: m.transitions_trigger_suspension_18_months,
  unaccompanied_arrival: m.transitions_trigger_unaccompanied_arrival,
  birthday_18: m.transitions_trigger_birthday_18,
  school_starts: m.transitions_trigger_school_starts,
  training_starts: m.transitions_trigger_training_starts,
  study_starts: m.transitions_trigger_study_starts,
  job_starts: m.transitions_trigger_job_starts,
  job_ends: m.transitions_trigger_job_ends,
  pension_age: m.transitions_trigger_pension_age,
  incapacity_decided: m.transitions_trigger_incapacity_decided,
  move: m.transitions_trigger_move,
  family_arrives: m.transitions_trigger_family_arrives,
  birth: m.transitions_trigger_birth,
  separation: m.transitions_trigger_separation,
  title_expires: m.transitions_trigger_title_expires,
  health_cover_changes: m.transitions_trigger_health_cover_changes,
  first_title: m.transitions_trigger_first_title,
  settled_or_naturalised: m.transitions_trigger_settled_or_naturalised,
  disability_status_change: m.transitions_trigger_disability_status_change,
  right_lost: m.transitions_trigger_right_lost,
  income_near_sgb2: m.transitions_trigger_income_near_sgb2,
} as const satisfies Record<Trigger, () => string>

/** What happened, in words. */
export const triggerLabel = (trigger: Trigger): string => words[trigger]()

const problems = {
  before_birth: m.transitions_trigger_before_birth,
  before_arrival: m.transitions_trigger_before_arrival,
  before_title: m.transitions_trigger_before_title,
  too_young: m.transitions_trigger_too_young,
  not_yet: m.transitions_trigger_not_yet,
  too_far: m.transitions_trigger_too_far,
  no_wording: m.transitions_trigger_no_wording,
} as const satisfies Record<TriggerProblem['problem'], (inputs: { day: string }) => string>

/** Why an event cannot have been on that day, with the day it is measured by. */
export const problemWords = ({ problem, day }: TriggerProblem): string =>
  problems[problem]({ day: formatDay(day, getLocale()) })

const sources = {
  birth_date: m.transitions_trigger_of_birth_date,
  entry_date: m.transitions_trigger_of_entry_date,
  title_until: m.transitions_trigger_of_title_until,
  suspended_on: m.transitions_trigger_of_suspended_on,
  granted_on: m.transitions_trigger_of_granted_on,
} as const satisfies Record<DaySource, () => string>

/** A day from which others follow, in words. */
export const sourceLabel = (source: DaySource): string => sources[source]()
