/** A residence title was recorded that ends on `until` (YYYY-MM-DD). */
export type TitleRecorded = { kind: 'TitleRecorded'; caseId: string; subjectId: string; until: string }
