import { type DayOff, dayOff } from '#domain/kernel/working-days.ts'
import { daysBetween, schedulePlan } from '#domain/plan/plan-schedule.ts'
import { readySteps, waitsFor } from '#domain/plan/ready-steps.ts'
import { stepsInOtherChains } from '#domain/plan/running-chains/same-step.ts'
import { inOrder, type StepOrder } from '#domain/plan/step-order.ts'
import { isOpenStep, type StepStatus } from '#domain/plan/step-state.ts'

/** A step as the pages of the plan are given it. */
export type PlanStep = {
  id: string
  ref: string
  personId: string
  title: string
  agencyKind: string
  organisationId: string | null
  due: string | null
  status: StepStatus
  startedOn: string | null
  endedOn: string | null
  barrierCode: string | null
  barrierLocal: string | null
  expectedDays: number | null
  resourceId: string | null
  goalId: string | null
  byPerson: boolean
  isMilestone: boolean
  stepCode: string
  chainRunId: string | null
}

export type PlanLine = {
  ref: string
  title: string
  /** for whom, where a case has several persons */
  person: string | null
  agency: string
  who: string
  due: string | null
  /** why nobody is in the office on that day */
  dueOff: DayOff | null
  endedOn: string | null
  status: StepStatus
  overdue: boolean
  ready: boolean
  barrier: string | null
  /** titles of what it still waits for */
  waitsFor: string[]
  missingDocuments: number
  /** the resource it builds on, where the reader may know it; `endedOn` where it is there no more */
  buildsOn: { title: string; endedOn: string | null } | null
  /** the goal it serves, where the reader may know it */
  goal: string | null
  /** the person does it */
  byPerson: boolean
  isMilestone: boolean
  /** the other chain of the person that holds the same step */
  alsoIn: string | null
}

/** A line of the picture; `days` between the end of the one and the beginning (or today) of the other, null while open. */
export type PlanArrow = StepOrder & { days: number | null; running: boolean }

export type PresentedPlan = {
  lines: PlanLine[]
  arrows: PlanArrow[]
  earliestEnd: string | null
  openSteps: number
  /** open steps for which nobody named how long they take */
  withoutDays: number
  milestones: Milestones
}

/** How many milestones were reached, of how many that were not given up, and the next one in the order of the plan. */
export type Milestones = { reached: number; all: number; next: string | null }

/** The words a plan needs: names of organisations, persons, resources, goals and chains, kinds of agencies and barriers. */
export type PlanWords = {
  organisation: (id: string) => string | undefined
  agency: (code: string) => string
  barrier: (code: string, local: string | null) => string
  person: (personId: string) => string | null
  resource: (id: string) => { title: string; endedOn: string | null } | undefined
  goal: (id: string) => string | undefined
  chain: (id: string) => string | undefined
}

/**
 * A plan for its page: steps in the order of the chain, what each waits for, the waiting days between them and the
 * earliest end.
 * @param order by the steps' ids; that of the answer is by their outside references
 * @param today YYYY-MM-DD
 */
export function presentPlan(
  steps: readonly PlanStep[],
  order: readonly StepOrder[],
  missing: ReadonlyMap<string, number>,
  words: PlanWords,
  today: string,
): PresentedPlan {
  const byId = new Map(steps.map((step) => [step.id, step]))
  const keyed = steps.map((step) => ({ ...step, key: step.id }))
  const schedule = schedulePlan(keyed, order, today)
  const ready = new Set(readySteps(keyed, order))
  const inOtherChain = stepsInOtherChains(
    steps.map((step) => ({ ...step, chain: step.chainRunId })).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  )
  const sorted = inOrder(
    steps.map((step) => step.id),
    order,
  ).map((id) => byId.get(id)!)
  const lines = sorted.map((step): PlanLine => {
    const open = isOpenStep(step.status)
    const otherChain = inOtherChain.get(step.id)
    return {
      ref: step.ref,
      title: step.title,
      person: words.person(step.personId),
      agency: words.agency(step.agencyKind),
      who: (step.organisationId && words.organisation(step.organisationId)) || words.agency(step.agencyKind),
      due: step.due,
      dueOff: step.due === null ? null : dayOff(step.due),
      endedOn: step.endedOn,
      status: step.status,
      overdue: open && step.due !== null && step.due < today,
      ready: ready.has(step.id),
      barrier: step.barrierCode && words.barrier(step.barrierCode, step.barrierLocal),
      waitsFor: open ? waitsFor(step.id, keyed, order).map((id) => byId.get(id)!.title) : [],
      missingDocuments: open ? (missing.get(step.id) ?? 0) : 0,
      buildsOn: (step.resourceId && words.resource(step.resourceId)) || null,
      goal: (step.goalId && words.goal(step.goalId)) || null,
      byPerson: step.byPerson,
      isMilestone: step.isMilestone,
      alsoIn: (otherChain && words.chain(otherChain)) ?? null,
    }
  })
  return {
    lines,
    arrows: order.map((line) => arrowOf(byId.get(line.before)!, byId.get(line.after)!, today)),
    earliestEnd: schedule.end,
    openSteps: lines.filter((line) => isOpenStep(line.status)).length,
    withoutDays: schedule.withoutDays.length,
    milestones: milestonesOf(lines),
  }
}

function milestonesOf(lines: readonly PlanLine[]): Milestones {
  const counted = lines.filter(
    ({ isMilestone, status }) => isMilestone && (status === 'finished' || isOpenStep(status)),
  )
  return {
    reached: counted.filter(({ status }) => status === 'finished').length,
    all: counted.length,
    next: counted.find(({ status }) => isOpenStep(status))?.title ?? null,
  }
}

function arrowOf(before: PlanStep, after: PlanStep, today: string): PlanArrow {
  const line = { before: before.ref, after: after.ref }
  if (!before.endedOn) return { ...line, days: null, running: false }
  const until = after.startedOn ?? after.endedOn
  return { ...line, days: Math.max(0, daysBetween(before.endedOn, until ?? today)), running: until === null }
}
