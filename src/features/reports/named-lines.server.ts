import { type ExactLine, type PublishedLine, toldLines } from '#domain/publication/next-version.ts'
import { labelsOf } from '#features/reference/index.ts'

/** The lines that are told, with the kinds of agencies in words, in the order of these words. */
export async function namedLines(lines: readonly PublishedLine[]): Promise<ExactLine[]> {
  const agency = await labelsOf('agency_kinds')
  return toldLines(lines)
    .map((line) => ({ ...line, from: agency(line.from), to: agency(line.to) }))
    .toSorted((a, b) => a.from.localeCompare(b.from, 'de') || a.to.localeCompare(b.to, 'de'))
}
