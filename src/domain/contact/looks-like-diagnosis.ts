/** A code of the ICD-10: a letter, two digits, perhaps a point with more, and the signs that German codes may carry. */
const code = /(?<![\p{L}\d])[a-z]\d{2}(?:\.(?:\d{1,2}|-))?[!*+†]?(?![\p{L}\d])/iu
const named = /(?<!\p{L})(?:icd|dsm)[ -]?(?:10|11|iv|v|5)?(?![\p{L}\d])/iu

/** Whether words hold what looks like the code of a diagnosis. Case work keeps what somebody needs, not why. */
export const looksLikeDiagnosis = (words: string): boolean => code.test(words) || named.test(words)
