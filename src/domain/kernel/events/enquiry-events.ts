/** A professional decided against a rule and said why; `label` is the rule in the words of its day. */
export type RuleOverridden = {
  kind: 'RuleOverridden'
  caseId?: undefined
  /** what was decided about: the enquiry */
  subjectId: string
  rule: string
  label: string
  reason: string
}
