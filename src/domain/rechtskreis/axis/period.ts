/** What kind of document a period of a Rechtskreis rests on; words may say more or stand alone. */
export const periodEvidences = [
  'notice',
  'residence_document',
  'provisional_certificate',
  'certificate',
  'contract',
  'bank_statement',
  'other',
] as const
export type PeriodEvidence = (typeof periodEvidences)[number]

/** Whether a last day lies before the first one; a period without a last day runs. Days are YYYY-MM-DD. */
export const endsBeforeBegin = (period: { from: string; until: string | null }): boolean =>
  period.until !== null && period.until < period.from
