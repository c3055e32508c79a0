/** A step of a plan as others need to know it; days are YYYY-MM-DD. */
type StepFacts = {
  caseId: string
  planId: string
  personId: string
  /** the step */
  subjectId: string
  /** under which the chain's log keeps it */
  eventId: string
  stepCode: string
  agencyKind: string
  organisationId: string | null
  on: string
}

/** A step was put into the plan, to be done by `due`. */
export type StepPlanned = StepFacts & { kind: 'StepPlanned'; due: string }

/** A step was begun, finished, failed at its barrier, or skipped. */
export type StepMoved = StepFacts & {
  kind: 'StepMoved'
  to: 'started' | 'finished' | 'failed' | 'skipped'
  due: string | null
  barrierCode: string | null
}
