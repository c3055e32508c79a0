/** "Not asked", "unknown" and "declined" are answers and never count as "no". */
export const answers = ['known', 'not_asked', 'unknown', 'declined'] as const

export type Answer = (typeof answers)[number]

/** An answer with its value: a value stands exactly where the answer is known. */
export type Answered<Value = string> =
  | { answer: 'known'; value: Value }
  | { answer: Exclude<Answer, 'known'>; value: null }

const silent = answers.filter((answer) => answer !== 'known')

/**
 * Reads a form field whose list also offers the three answers without a value.
 * An empty field counts as "not asked", never as "no".
 */
export function answered(field: string): Answered {
  const text = field.trim()
  if (text === '') return { answer: 'not_asked', value: null }
  const without = silent.find((answer) => answer === text)
  return without ? { answer: without, value: null } : { answer: 'known', value: text }
}
