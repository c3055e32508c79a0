/** Rows by table, in the form in which a load stores them. */
export type Rows = Record<string, Record<string, unknown>[]>

/** What belongs to a site, in the order in which rows may be stored. */
const siteTables = [
  'organisation',
  'unit',
  'post',
  'post_reference',
  'membership',
  'concept_version',
  'authority_competence',
  'enquiry_occasion',
  'enquiry',
  'enquiry_override',
  'client_feedback',
] as const

/** What belongs to a case, in the order in which rows may be stored. */
export const caseTables = [
  'person',
  'person_identity',
  'person_contact',
  'contact_hidden_from',
  'person_fact',
  'person_residence',
  'person_search',
  'person_name',
  'rechtskreis_period',
  'person_need',
  'person_resource',
  'network_tie',
  'household',
  'household_member',
  'person_relationship',
  'person_attendance',
  'consent',
  'case',
  'case_participant',
  'episode',
  'case_course',
  'case_review',
  'case_follow_up',
  'case_fact',
  'case_note',
  'appointment',
  'appointment_mail',
  'case_task',
  'domain_aim',
  'form_reply',
  'plan',
  'goal',
  'goal_rating',
  'plan_agreement',
  'plan_agreement_part',
  'chain_run',
  'plan_step',
  'step_dependency',
  'step_document',
  'trace_key',
  'chain_trace',
  'case_access',
  'pathway_watch',
  'case_list',
  'work_item',
  'transition',
  'transition_document',
  'transition_list',
  'observation',
  'observation_release',
  'observation_case',
  'chain_event',
] as const

/** Tables in the order in which their rows may be stored. */
export const tableOrder = [...siteTables, ...caseTables]

/** No rows yet, for every table. */
export const noRows = (): Rows => Object.fromEntries(tableOrder.map((table) => [table, []]))

/** The rows of several parts in one. */
export function together(parts: readonly Rows[]): Rows {
  const all = noRows()
  for (const part of parts) for (const [table, rows] of Object.entries(part)) all[table]!.push(...rows)
  return all
}
