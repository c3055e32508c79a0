/** A transition was recorded or changed; `gapFrom` is the day from which money or cover may be missing, null for none. */
export type TransitionKept = {
  kind: 'TransitionKept'
  caseId: string
  subjectId: string
  gapFrom: string | null
}
