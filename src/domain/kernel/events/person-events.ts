/** A residence title was recorded that ends on `until` (YYYY-MM-DD). */
export type TitleRecorded = { kind: 'TitleRecorded'; caseId: string; subjectId: string; until: string }

/** A life domain of a person was assessed; `due` is the day of the next assessment, null where the site sets none. */
export type PersonAssessed = { kind: 'PersonAssessed'; caseId: string; subjectId: string; due: string | null }
/** Two persons were said to be one human; `subjectId` is the merge. */
export type PersonsMerged = { kind: 'PersonsMerged'; caseId: string; subjectId: string }

/** A merge was taken back; `subjectId` is the merge. */
export type MergeUndone = { kind: 'MergeUndone'; caseId: string; subjectId: string }
