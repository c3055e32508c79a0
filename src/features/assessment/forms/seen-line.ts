import type { StandingAnswer } from '#features/concept/index.ts'

type Seen = StandingAnswer & { id: string }

/** Which answers a form shows, as a line that it carries along: ids by fact and round. */
export const seenLine = (standing: readonly Seen[]): string =>
  standing.map(({ key, item, id }) => `${key} ${item} ${id}`).join(';')

const seenPart = /^([a-z0-9_.]+) (\d{1,2}) ([0-9a-f-]{36})$/

/** Reads such a line; null where it is none. */
export function readSeenLine(line: string): { key: string; item: number; id: string }[] | null {
  const parts = line === '' ? [] : line.split(';').map((part) => seenPart.exec(part))
  return parts.includes(null)
    ? null
    : parts.map((part) => ({ key: part![1]!, item: Number(part![2]), id: part![3]! }))
}
