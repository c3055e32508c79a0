/** A case began, went into another phase, rested, was resumed or taken up again: where it stands from `since` (YYYY-MM-DD). */
export type CaseMoved = {
  kind: 'CaseMoved'
  caseId: string
  /** the case itself */
  subjectId: string
  status: 'open' | 'paused'
  phase: string
  since: string
  /** whether an episode begins with it */
  begins: boolean
}

/** A case was closed: its episode is over. */
export type CaseClosed = { kind: 'CaseClosed'; caseId: string; subjectId: string }

/** A plan was looked at together; `nextOn` is the day of the next review, null where none is planned. */
export type CaseReviewed = { kind: 'CaseReviewed'; caseId: string; subjectId: string; nextOn: string | null }
