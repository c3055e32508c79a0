/** A day ahead that a hint names in a lane of the axis; `on` is YYYY-MM-DD. */
export type AxisMark = { lane: string; on: string; label: string; kind: 'reached' | 'closes' }

/** More days than these make the picture unreadable; the table holds all of them. */
export const mostMarks = 5

/** The first days that the picture shows, in their order, and how many it leaves to the table. */
export function firstMarks(
  marks: readonly AxisMark[],
  most = mostMarks,
): { shown: AxisMark[]; rest: number } {
  const shown = marks.toSorted((a, b) => a.on.localeCompare(b.on)).slice(0, most)
  return { shown, rest: marks.length - shown.length }
}
