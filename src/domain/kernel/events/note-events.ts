/** A contact or a note was written down or corrected; `on` is the day it happened (YYYY-MM-DD). */
export type ContactNoted = {
  kind: 'ContactNoted'
  caseId: string
  /** the version of the note that stands */
  subjectId: string
  on: string
  /** whether somebody of the case was met face to face */
  inPerson: boolean
  /** whether it follows an earlier version, in which it may have been told otherwise */
  corrects: boolean
}
