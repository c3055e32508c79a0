/** A change of rules was proposed; the run that looks at what it would change waits. */
export type RuleChangeProposed = { kind: 'RuleChangeProposed'; caseId?: undefined; subjectId: string }
