import type { CaseStory } from './case-story.ts'
import { morningOf, plusDays } from './days.ts'
import type { StoredStep } from './plan-rows.ts'
import type { Chance } from './random.ts'
import type { Rows } from './rows.ts'

/**
 * The chain events of a plan as the program would have written them: planned, started, ended; a corrected day is a row
 * in place of another, an end that was taken back is a row that retracts it.
 */
export function chainEventRows(chance: Chance, made: CaseStory, steps: readonly StoredStep[]): Rows[string] {
  const rows: Rows[string] = []
  for (const stored of steps) {
    const { step } = stored
    const said = {
      site_id: made.site,
      trace_key: made.keys.trace,
      chain_key: stored.chainKey,
      person_key: made.keys.person,
      step_code: step.stepCode,
      agency_kind: step.agency,
      organisation_id: stored.organisation,
      planned_on: step.due,
      interface_from: null,
      barrier_code: null,
      supersedes: null,
    }
    const tell = (kind: string, on: string, more: Record<string, unknown> = {}) => {
      const id = chance.uuid()
      rows.push({ ...said, id, kind, occurred_on: on, ordinal: 0, recorded_at: morningOf(on), ...more })
      return id
    }
    const plannedOn = made.opened
    const isPlanned = step.status === 'planned'
    tell('planned', plannedOn, isPlanned ? { id: stored.lastEvent } : {})
    if (step.startedOn) {
      const begun = step.startedOn < plannedOn ? plannedOn : step.startedOn
      tell('started', begun, step.status === 'started' ? { id: stored.lastEvent } : {})
    }
    if (step.endedOn === null) continue
    if (step.takenBackOn) {
      const wrong = tell('finished', step.takenBackOn, { interface_from: stored.interfaceFrom })
      tell('retracted', plusDays(step.takenBackOn, 2), { supersedes: wrong })
    }
    const ended = { barrier_code: step.barrier, interface_from: stored.interfaceFrom, id: stored.lastEvent }
    if (!step.correctedFrom) {
      tell(step.status, step.endedOn, ended)
      continue
    }
    const wrong = tell(step.status, step.correctedFrom, { ...ended, id: chance.uuid() })
    const noted = { supersedes: wrong, recorded_at: morningOf(plusDays(step.endedOn, 3)) }
    tell(step.status, step.endedOn, { ...ended, ...noted })
  }
  return rows
}
