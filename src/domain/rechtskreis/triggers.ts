/**
 * What happens to a person so that a legal area changes, and how it becomes known: `happened` only once it did, `announced` up to
 * two years before.
 */
const whenKnown = {
  assigned: 'announced',
  recognised_refugee: 'happened',
  recognised_subsidiary: 'happened',
  title_25_3: 'happened',
  rejection_enforceable: 'happened',
  stay_36_months: 'happened',
  section_24_document: 'happened',
  section_24_reversal: 'announced',
  title_25a_25b: 'happened',
  chancen_title_ends: 'announced',
  suspension_18_months: 'announced',
  unaccompanied_arrival: 'happened',
  birthday_18: 'announced',
  school_starts: 'announced',
  training_starts: 'announced',
  study_starts: 'announced',
  job_starts: 'announced',
  job_ends: 'announced',
  pension_age: 'announced',
  incapacity_decided: 'happened',
  move: 'announced',
  family_arrives: 'announced',
  birth: 'announced',
  separation: 'happened',
  title_expires: 'announced',
  health_cover_changes: 'announced',
  first_title: 'happened',
  settled_or_naturalised: 'announced',
  disability_status_change: 'happened',
  right_lost: 'announced',
  income_near_sgb2: 'announced',
} as const satisfies Record<string, 'happened' | 'announced'>

/** A kind of event that proposes transitions. */
export type Trigger = keyof typeof whenKnown
export const triggers = Object.keys(whenKnown) as [Trigger, ...Trigger[]]

/** Whether an event may lie ahead. */
export const isAnnounced = (trigger: Trigger): boolean => whenKnown[trigger] === 'announced'
