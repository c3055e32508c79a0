import { type AxisMark, firstMarks } from '#domain/rechtskreis/axis/axis-marks.ts'
import { getLocale } from '#platform/i18n/locale.ts'
import { m } from '#platform/i18n/messages.ts'
import { formatDay } from '#ui/data/date-format.ts'
import type { AheadRow } from '../../components/axis/ahead-cells.tsx'

/** The days of hints as marks of the picture, each in words too; what is possible today already has no day to mark. */
export function marksOnAxis(rows: readonly AheadRow[]): { shown: AxisMark[]; rest: number } {
  const words = (day: string, way: string) => ({ day: formatDay(day, getLocale()), way })
  return firstMarks(
    rows.flatMap(({ lane, title, earliest, closesOn }): AxisMark[] => [
      ...(earliest
        ? [
            {
              lane,
              on: earliest,
              label: m.transitions_axis_ahead_from(words(earliest, title)),
              kind: 'reached' as const,
            },
          ]
        : []),
      ...(closesOn
        ? [
            {
              lane,
              on: closesOn,
              label: m.transitions_axis_ahead_closes(words(closesOn, title)),
              kind: 'closes' as const,
            },
          ]
        : []),
    ]),
  )
}
