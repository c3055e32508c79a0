import type { Answered } from '../kernel/answer.ts'

/**
 * What becomes of one answer when a form is saved: nothing (`same`), it is stored (`write`), the answer somebody else
 * gave meanwhile stays (`keep`), or both said something else (`conflict`).
 */
export type Merged = 'same' | 'write' | 'keep' | 'conflict'

/** No answer recorded is the same as "not asked". */
export const nothingSaid: Answered = { answer: 'not_asked', value: null }

const agree = (one: Answered, other: Answered) => one.answer === other.answer && one.value === other.value

/**
 * Lays an answer over what stands.
 * @param shown what the form showed when it was opened
 * @param stands what stands by now
 * @param typed what was sent
 */
export function mergeAnswer(shown: Answered, stands: Answered, typed: Answered): Merged {
  if (agree(typed, stands)) return 'same'
  if (agree(stands, shown)) return 'write'
  return agree(typed, shown) ? 'keep' : 'conflict'
}
