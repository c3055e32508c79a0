import type { PublishedLine } from '#domain/publication/next-version.ts'
import { labelsInBothLanguages } from '#features/reference/index.ts'

/** What two kinds of agencies were called when a version was published. */
type Names = { from: string; to: string }

/** A line of a version as it is stored: codes, so that versions can be compared, and the names of the day. */
export type LabelledLine = PublishedLine & { names: { de: Names; en: Names } }

/** The lines with what their kinds of agencies are called now, in the order of the codes, which says nothing of them. */
export async function labelledLines(lines: readonly PublishedLine[]): Promise<LabelledLine[]> {
  const label = await labelsInBothLanguages('agency_kinds')
  return lines
    .map(({ from, to, count, medianDays }) => {
      const [a, b] = [label(from), label(to)]
      return {
        from,
        to,
        count,
        medianDays,
        names: { de: { from: a.de, to: b.de }, en: { from: a.en, to: b.en } },
      }
    })
    .toSorted((a, b) => (a.from === b.from ? before(a.to, b.to) : before(a.from, b.from)))
}

const before = (a: string, b: string) => (a < b ? -1 : 1)
