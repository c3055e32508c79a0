import { toldLines } from '#domain/publication/next-version.ts'
import { getLocale } from '#platform/i18n/locale.ts'
import type { LabelledLine } from './labelled-lines.server.ts'

/** A line as page and file show it; `key` tells two kinds of agencies of one name apart. */
export type ShownLine = { key: string; from: string; to: string; count: number; medianDays: number }

/** The lines that are told, with the names of the day in the language of the request, in the order of these names. */
export function shownLines(lines: readonly LabelledLine[]): ShownLine[] {
  const locale = getLocale()
  return toldLines(lines)
    .map(({ names, from, to, count, medianDays }) => ({
      key: `${from}|${to}`,
      ...names[locale],
      count,
      medianDays,
    }))
    .toSorted((a, b) => a.from.localeCompare(b.from, locale) || a.to.localeCompare(b.to, locale))
}
