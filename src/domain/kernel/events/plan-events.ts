/** A step of a plan as others need to know it; days are YYYY-MM-DD. */
type StepFacts = {
  caseId: string
  /** the running chain it belongs to: one begun from a template, or the plan's own for its free steps */
  chainId: string
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

/** A step was put into the plan, to be done by `due` where a day is named. */
export type StepPlanned = StepFacts & { kind: 'StepPlanned'; due: string | null }

/** What was planned of an open step was changed; where it was not begun yet, the log's row `supersedes` is replaced. */
export type StepReplanned = StepFacts & {
  kind: 'StepReplanned'
  due: string | null
  begun: boolean
  supersedes: string | null
}

/** The end of a step was taken back; `supersedes` is what the chain's log had about it. */
export type StepTakenBack = StepFacts & {
  kind: 'StepTakenBack'
  due: string | null
  supersedes: string | null
}

/** All that a step without a day waited for is over: somebody can act from `on`. */
export type StepReady = { kind: 'StepReady'; caseId: string; subjectId: string; on: string }

/** A chain began for a person, from a template or as the plan's own chain of free steps. */
export type ChainBegun = {
  kind: 'ChainBegun'
  caseId: string
  /** the chain: `chain_run` or the plan */
  subjectId: string
  personId: string
  template: { code: string; version: number; targetGroup: string } | null
  on: string
}

/** A step was begun, finished, failed at its barrier, or skipped. */
export type StepMoved = StepFacts & {
  kind: 'StepMoved'
  to: 'started' | 'finished' | 'failed' | 'skipped'
  due: string | null
  barrierCode: string | null
  /** the kind of agency that handed over: of what the step waited for, the one that ended last */
  interfaceFrom: string | null
}
