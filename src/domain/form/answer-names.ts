import { type Answered, answered, answers } from '../kernel/answer.ts'

/**
 * How the field of an answer is called in a sent form: the fact, and which of several (1, 2, …) where a section is
 * asked repeatedly. With a tilde at the end: why there is no answer.
 */
export const answerName = (fact: string, item: number): string => `answer.${item}.${fact}`
/** The field that says why a text, number or date is not answered. */
export const silenceName = (fact: string, item: number): string => `${answerName(fact, item)}~`

/** Reads such a name; undefined for any other field. */
export function readAnswerName(name: string): { fact: string; item: number; silence: boolean } | undefined {
  const parts = /^answer\.([1-9]\d?)\.([a-z][a-z0-9_.]*)(~?)$/.exec(name)
  return parts ? { item: Number(parts[1]), fact: parts[2]!, silence: parts[3] === '~' } : undefined
}

const isSilence = (text: string): text is Exclude<Answered['answer'], 'known'> =>
  text !== 'known' && (answers as readonly string[]).includes(text)

/** What was said with the two fields of an answer: a value, or "not asked", "unknown", "declined". */
export function saidWith(
  value: string | readonly string[] | undefined,
  silence: string | undefined,
): Answered {
  const text = [value ?? ''].flat().join(' ').trim()
  if (text !== '') return answered(text)
  return silence && isSilence(silence)
    ? { answer: silence, value: null }
    : { answer: 'not_asked', value: null }
}
