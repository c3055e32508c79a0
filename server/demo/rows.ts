/** Rows by table, in the form in which a load stores them. */
export type Rows = Record<string, Record<string, unknown>[]>

/** Tables in the order in which their rows may be stored. */
export const tableOrder = [
  'organisation',
  'unit',
  'post',
  'post_reference',
  'membership',
  'concept_version',
  'authority_competence',
  'person',
  'person_identity',
  'person_contact',
  'person_fact',
  'person_residence',
  'person_search',
  'rechtskreis_period',
  'person_need',
  'person_resource',
  'consent',
  'case',
  'case_participant',
  'episode',
  'plan',
  'chain_run',
  'plan_step',
  'step_dependency',
  'step_document',
  'trace_key',
  'chain_trace',
  'case_access',
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

/** No rows yet, for every table. */
export const noRows = (): Rows => Object.fromEntries(tableOrder.map((table) => [table, []]))

/** Puts the rows of a part to those of the whole. */
export function addRows(to: Rows, part: Rows): void {
  for (const [table, rows] of Object.entries(part)) to[table]!.push(...rows)
}
