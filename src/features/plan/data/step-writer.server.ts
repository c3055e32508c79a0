import type { StepStatus } from '#domain/plan/step-state.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import { type Trx, tablesOf } from '#platform/db/tables.ts'
import type { Step } from './step-reader.server.ts'
import type { PlanTables } from './tables.ts'

export type NewStep = {
  caseId: string
  planId: string
  personId: string
  stepCode: string
  title: string
  agencyKind: string
  organisationId: string | null
  due: string | null
  note: string
  eventId: string
  chainRunId?: string
  templateStep?: string
  expectedDays: number | null
  resourceId?: string | null
  goalId?: string | null
  byPerson?: boolean
  isMilestone?: boolean
}

/** Stores a new step and answers its id; `eventId` is the chain event that tells of it. */
export async function insertStep(trx: Trx, entered: Entered, step: NewStep): Promise<string> {
  const { id } = await tablesOf<PlanTables>(trx)
    .insertInto('plan_step')
    .values({
      site_id: entered.siteId,
      case_id: step.caseId,
      plan_id: step.planId,
      person_id: step.personId,
      step_code: step.stepCode,
      title: step.title,
      agency_kind: step.agencyKind,
      organisation_id: step.organisationId,
      due: step.due,
      started_on: null,
      ended_on: null,
      barrier_code: null,
      barrier_local: null,
      note: step.note,
      last_event_id: step.eventId,
      chain_run_id: step.chainRunId ?? null,
      template_step: step.templateStep ?? null,
      expected_days: step.expectedDays,
      resource_id: step.resourceId ?? null,
      goal_id: step.goalId ?? null,
      by_person: step.byPerson ?? false,
      is_milestone: step.isMilestone ?? false,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** What of a step is changed; the rest stays. */
export type StepChange = Partial<{
  title: string
  agencyKind: string
  organisationId: string | null
  due: string | null
  expectedDays: number | null
  resourceId: string | null
  goalId: string | null
  byPerson: boolean
  isMilestone: boolean
  status: StepStatus
  startedOn: string | null
  endedOn: string | null
  barrierCode: string | null
  /** the word of the site for it */
  barrierLocal: string | null
  note: string
  eventId: string
}>

const columnOf = {
  title: 'title',
  agencyKind: 'agency_kind',
  organisationId: 'organisation_id',
  due: 'due',
  expectedDays: 'expected_days',
  resourceId: 'resource_id',
  goalId: 'goal_id',
  byPerson: 'by_person',
  isMilestone: 'is_milestone',
  status: 'status',
  startedOn: 'started_on',
  endedOn: 'ended_on',
  barrierCode: 'barrier_code',
  barrierLocal: 'barrier_local',
  note: 'note',
  eventId: 'last_event_id',
} as const satisfies Record<keyof StepChange, keyof PlanTables['plan_step']>

/** Changes a step if it still has the version that was seen; false where somebody was faster. */
export async function updateStep(
  trx: Trx,
  entered: Entered,
  step: Step,
  seenVersion: number,
  change: StepChange,
): Promise<boolean> {
  const { numUpdatedRows } = await tablesOf<PlanTables>(trx)
    .updateTable('plan_step')
    .set({
      ...Object.fromEntries(
        Object.entries(change).map(([key, value]) => [columnOf[key as keyof StepChange], value]),
      ),
      version: seenVersion + 1,
      updated_at: new Date(),
    })
    .where('site_id', '=', entered.siteId)
    .where('id', '=', step.id)
    .where('version', '=', seenVersion)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
