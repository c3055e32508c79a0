import { LONGEST_NAME } from './log-limits.ts'

const LONGEST_SHOWN = 60
const MOST_LISTED = 100

/** A text, cut behind the longest name: enough to see that it is longer. */
export function cut(text: string): string {
  return text.length > LONGEST_NAME ? ownCopy(text) : text
}

/**
 * A copy of a text that was cut from a longer one, itself cut behind the longest name: V8 keeps the whole
 * longer text, such as a chunk of a file, for as long as a part of it is kept.
 */
export function ownCopy(text: string): string {
  return Buffer.from(text.length > LONGEST_NAME ? text.slice(0, LONGEST_NAME + 1) : text).toString()
}

/** A text as messages and examples show it: of 60 characters at most, none of which is no character. */
export function shortened(text: string): string {
  const shown = text.length > LONGEST_SHOWN ? `${ownCopy(text.slice(0, LONGEST_SHOWN - 1))}…` : text
  return isText(shown) ? shown : shown.toWellFormed().replaceAll('\0', '\uFFFD')
}

/** Whether a text holds nothing but characters: JSON can spell out halves of one, and one that stands for none. */
export const isText = (text: string): boolean => text.isWellFormed() && !text.includes('\0')

/** The first hundred names in a row. */
export function listed(names: Iterable<string>): string {
  return [...names].slice(0, MOST_LISTED).map(shortened).join(', ')
}
