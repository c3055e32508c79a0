import { type AgencyHandover, agencyHandovers } from '#domain/chain/agency-handovers.ts'
import { type StepWait, stepWaits } from '#domain/chain/step-waits.ts'
import { findInLog, type LogFindings } from '#domain/event-log/log-findings.ts'
import { type ChainDiscovery, discoverChains } from '#domain/mining/discover-chains.ts'
import type { EventColumns } from '#domain/mining/event-columns.ts'
import { eventsOfSteps, finishedSteps, type StepColumns } from '#domain/chain/step-columns.ts'
import type { StepOrder } from '#domain/plan/step-order.ts'

/** What a thread is asked: the chains of finished steps beside a designed order, or those of an event log. */
export type StepsTask = { kind: 'steps'; steps: StepColumns; designed: readonly StepOrder[] }
export type LogTask = { kind: 'log'; events: EventColumns }
export type AnalysisTask = StepsTask | LogTask

/** What a thread answers about finished steps: chains, hand-overs between kinds of agencies, waiting along the design. */
export type ChainAnalysis = { found: ChainDiscovery; handovers: AgencyHandover[]; waits: StepWait[] }

/** Does one task. */
export const analyse = (task: AnalysisTask): ChainAnalysis | LogFindings =>
  task.kind === 'log' ? findInLog(task.events) : analyseSteps(task)

/** The chains of finished steps, hand-overs and waiting along the designed order. */
export function analyseSteps(task: StepsTask): ChainAnalysis {
  const steps = finishedSteps(task.steps)
  return {
    found: discoverChains(eventsOfSteps(task.steps)),
    handovers: agencyHandovers(steps),
    waits: stepWaits(steps, task.designed),
  }
}

/** The memory of a task's columns, so that a thread takes it over instead of copying it. */
export function memoryOf(task: AnalysisTask): ArrayBuffer[] {
  const columns = Object.values(task.kind === 'steps' ? task.steps : task.events)
  const buffers = columns.filter((column) => ArrayBuffer.isView(column)).map(({ buffer }) => buffer)
  return [...new Set(buffers)].filter((buffer) => buffer instanceof ArrayBuffer)
}
