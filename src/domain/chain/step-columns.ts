import { type EventColumns, MICROSECONDS_PER_SECOND } from '../mining/event-columns.ts'

/**
 * Finished steps of chains as columns, one entry per step in every array, those of a chain together and in its order.
 * `chain` counts from 0, `day` counts days since 1970; the other numbers point into the lists of codes.
 */
export type StepColumns = {
  chains: number
  chain: Int32Array<ArrayBuffer>
  step: Int32Array<ArrayBuffer>
  agency: Int32Array<ArrayBuffer>
  /** The kind of agency that the step came from; NO_AGENCY where it names none. */
  interfaceFrom: Int32Array<ArrayBuffer>
  day: Int32Array<ArrayBuffer>
  stepCodes: readonly string[]
  agencies: readonly string[]
}

export const NO_AGENCY = -1

const microsecondsPerDay = 86_400 * MICROSECONDS_PER_SECOND

/** The same steps as events for discovery: a day is its midnight, the kind of agency the resource. */
export function eventsOfSteps(steps: StepColumns): EventColumns {
  const timestamp = new Float64Array(steps.day.length)
  for (let row = 0; row < timestamp.length; row++) timestamp[row] = steps.day[row]! * microsecondsPerDay
  return {
    cases: steps.chains,
    caseIndex: steps.chain,
    activity: steps.step,
    timestamp,
    resource: steps.agency,
    activityNames: steps.stepCodes,
    resourceNames: steps.agencies,
  }
}

/** One finished step by its codes. */
export type FinishedStep = {
  chain: number
  stepCode: string
  agency: string
  interfaceFrom: string | null
  day: number
}

/** The same steps one by one, for questions that follow a single chain. */
export function finishedSteps(columns: StepColumns): FinishedStep[] {
  const { chain, step, agency, interfaceFrom, day, stepCodes, agencies } = columns
  return Array.from(chain, (number, row) => ({
    chain: number,
    stepCode: stepCodes[step[row]!]!,
    agency: agencies[agency[row]!]!,
    interfaceFrom: interfaceFrom[row] === NO_AGENCY ? null : agencies[interfaceFrom[row]!]!,
    day: day[row]!,
  }))
}
