import { countFeedback, fewestSheets, quarterOf } from '#domain/publication/feedback/count-feedback.ts'
import type { FeedbackSheet } from '#domain/publication/feedback/feedback-form.ts'

/**
 * What was written in the quarters that are counted, without when; null for fewer than five texts. The order is that of
 * the sheets, which are read in no order.
 */
export function shownWords(
  sheets: readonly (FeedbackSheet & { words: string })[],
  period: string,
  today: string,
): string[] | null {
  const counted = new Set(
    [...new Set(sheets.map(({ month }) => quarterOf(month)))].filter(
      (quarter) => quarter.startsWith(period) && countFeedback(sheets, quarter, today).sheets !== null,
    ),
  )
  // Each quarter by itself, so that the year shows nothing that its quarters keep back.
  const written = [...counted].flatMap((quarter) => {
    const own = sheets.filter(({ month, words }) => words !== '' && quarterOf(month) === quarter)
    return own.length >= fewestSheets ? own : []
  })
  return written.length === 0 ? null : sheets.filter((one) => written.includes(one)).map(({ words }) => words)
}
