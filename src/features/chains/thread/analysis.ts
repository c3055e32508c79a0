import { type AgencyHandover, agencyHandovers } from '#domain/chain/agency-handovers.ts'
import { type StepWait, stepWaits } from '#domain/chain/step-waits.ts'
import { type ChainDiscovery, discoverChains } from '#domain/mining/discover-chains.ts'
import type { EventColumns } from '#domain/mining/event-columns.ts'
import { eventsOfSteps, finishedSteps, type StepColumns } from '#domain/chain/step-columns.ts'
import type { StepOrder } from '#domain/plan/step-order.ts'

/** What a thread is asked: the chains of finished steps beside a designed order, or those of an event log. */
export type AnalysisTask =
  | { kind: 'steps'; steps: StepColumns; designed: readonly StepOrder[] }
  | { kind: 'log'; events: EventColumns }

/** What a thread answers. Hand-overs between kinds of agencies and waiting along the designed order only for steps. */
export type ChainAnalysis = { found: ChainDiscovery; handovers: AgencyHandover[]; waits: StepWait[] }

/** Does one task. */
export function analyse(task: AnalysisTask): ChainAnalysis {
  if (task.kind === 'log') return { found: discoverChains(task.events), handovers: [], waits: [] }
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
