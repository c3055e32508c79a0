type Overridden = {
  kind: 'RuleOverridden'
  /** what was decided about: the enquiry, the transition */
  subjectId: string
  rule: string
  /** the rule in the words of its day */
  label: string
  reason: string
}

/** A professional decided against a rule and said why. Often overridden, the rule itself is in question. */
export type RuleOverridden =
  | (Overridden & { about: 'enquiry'; caseId?: undefined })
  | (Overridden & { about: 'transition'; caseId: string; personId: string; eventId: string; on: string })
