import { type AgencyHandover, agencyHandovers } from '#domain/chain/agency-handovers.ts'
import { type StepWait, stepWaits } from '#domain/chain/step-waits.ts'
import { type ChainDiscovery, discoverChains } from '#domain/mining/discover-chains.ts'
import { eventsOfSteps, finishedSteps, type StepColumns } from '#domain/chain/step-columns.ts'
import type { StepOrder } from '#domain/plan/step-order.ts'

/** What a thread is asked: the chains of finished steps, beside a designed order. */
export type AnalysisTask = { steps: StepColumns; designed: readonly StepOrder[] }

/** What it answers: chains, hand-overs between kinds of agencies, waiting along the designed order. */
export type ChainAnalysis = { found: ChainDiscovery; handovers: AgencyHandover[]; waits: StepWait[] }

/** Does one task. */
export function analyse(task: AnalysisTask): ChainAnalysis {
  const steps = finishedSteps(task.steps)
  return {
    found: discoverChains(eventsOfSteps(task.steps)),
    handovers: agencyHandovers(steps),
    waits: stepWaits(steps, task.designed),
  }
}

/** The memory of a task's columns, so that a thread takes it over instead of copying it. */
export function memoryOf({ steps }: AnalysisTask): ArrayBuffer[] {
  const buffers = Object.values(steps)
    .filter((column) => ArrayBuffer.isView(column))
    .map(({ buffer }) => buffer)
  return [...new Set(buffers)].filter((buffer) => buffer instanceof ArrayBuffer)
}
