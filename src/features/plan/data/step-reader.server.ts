import { sql } from 'kysely'
import type { StepStatus } from '#domain/plan/step-state.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import { type Trx, tablesOf } from '#platform/db/tables.ts'
import type { PlanTables } from './tables.ts'

export type Step = {
  id: string
  ref: string
  planId: string
  personId: string
  stepCode: string
  title: string
  agencyKind: string
  organisationId: string | null
  due: string | null
  status: StepStatus
  startedOn: string | null
  endedOn: string | null
  barrierCode: string | null
  barrierLocal: string | null
  note: string
  lastEventId: string | null
  version: number
  chainRunId: string | null
  templateStep: string | null
  expectedDays: number | null
  /** what it builds on, by its inner id */
  resourceId: string | null
  /** the goal it serves, by its inner id */
  goalId: string | null
  /** the person does it, whichever office it leads to */
  byPerson: boolean
  /** by its end one sees that the plan gets on */
  isMilestone: boolean
}

const columns = [
  'id',
  'ref',
  'plan_id as planId',
  'person_id as personId',
  'step_code as stepCode',
  'title',
  'agency_kind as agencyKind',
  'organisation_id as organisationId',
  'due',
  'status',
  'started_on as startedOn',
  'ended_on as endedOn',
  'barrier_code as barrierCode',
  'barrier_local as barrierLocal',
  'note',
  'last_event_id as lastEventId',
  'version',
  'chain_run_id as chainRunId',
  'template_step as templateStep',
  'expected_days as expectedDays',
  'resource_id as resourceId',
  'goal_id as goalId',
  'by_person as byPerson',
  'is_milestone as isMilestone',
] as const

/** The steps of the open case: open ones first, by due date. */
export const stepsOfCase = (trx: Trx, entered: Entered, caseId: string): Promise<Step[]> =>
  tablesOf<PlanTables>(trx)
    .selectFrom('plan_step')
    .select(columns)
    .where('site_id', '=', entered.siteId)
    .where('case_id', '=', caseId)
    .orderBy(sql`status in ('planned', 'started') desc, due nulls last, id`)
    .execute()

/** One step of the open case by its outside reference. */
export const findStep = (
  trx: Trx,
  entered: Entered,
  caseId: string,
  ref: string,
): Promise<Step | undefined> =>
  tablesOf<PlanTables>(trx)
    .selectFrom('plan_step')
    .select(columns)
    .where('site_id', '=', entered.siteId)
    .where('case_id', '=', caseId)
    .where('ref', '=', ref)
    .executeTakeFirst()

/** The running chain a step belongs to: one begun from a template, or the plan's own. */
export const chainOfStep = (step: Pick<Step, 'chainRunId' | 'planId'>): string =>
  step.chainRunId ?? step.planId

/** The plan of the open case: that of its last episode, whose key is the youngest. */
export const planOfCase = (trx: Trx, entered: Entered, caseId: string): Promise<{ id: string } | undefined> =>
  tablesOf<PlanTables>(trx)
    .selectFrom('plan')
    .select('id')
    .where('site_id', '=', entered.siteId)
    .where('case_id', '=', caseId)
    .orderBy('id', 'desc')
    .executeTakeFirst()
