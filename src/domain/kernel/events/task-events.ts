/** A task of a case was made, changed, ended or opened again. */
export type TaskKept = {
  kind: 'TaskKept'
  caseId: string
  subjectId: string
  /** the day (YYYY-MM-DD) on which it stands on "Heute"; null once it ended */
  dueOn: string | null
}

/** Whoever wrote something down wants to come back to it: a task of the case, to be made in the same breath. */
export type FollowUpWanted = {
  kind: 'FollowUpWanted'
  caseId: string
  /** what was written down */
  subjectId: string
  title: string
  dueOn: string
}
