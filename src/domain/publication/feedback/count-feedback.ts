import {
  type FeedbackAnswer,
  feedbackAnswers,
  type FeedbackQuestion,
  feedbackQuestions,
  type FeedbackSheet,
} from './feedback-form.ts'

/** From so many sheets of a quarter on they are counted. */
export const fewestSheets = 5

export type AnswerCounts = Record<FeedbackAnswer, number>

/** What is shown of a period; null where fewer than five answered. */
export type FeedbackCount = {
  /** sheets of the quarters that are counted; null where there is none */
  sheets: number | null
  questions: Record<FeedbackQuestion, AnswerCounts | null>
  /** quarters of the period in which fewer than five answered */
  leftOut: string[]
}

/** The quarter a month lies in: `2026-Q4`. */
export const quarterOf = (month: string): string =>
  `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5, 7)) / 3)}`

/**
 * Periods that may be looked at: years and their quarters, the latest first, with sheets and over.
 * @param today YYYY-MM-DD; a quarter that still runs would tell by its growth what one person answered
 */
export function feedbackPeriods(sheets: readonly FeedbackSheet[], today: string): string[] {
  const quarters = new Set(
    sheets.map(({ month }) => quarterOf(month)).filter((one) => one < quarterOf(today)),
  )
  const years = new Set([...quarters].map((quarter) => quarter.slice(0, 4)))
  return [...years]
    .toSorted()
    .toReversed()
    .flatMap((year) => [
      year,
      ...[...quarters]
        .filter((one) => one.startsWith(year))
        .toSorted()
        .toReversed(),
    ])
}

/**
 * Counts the sheets of a period. Only whole quarters that are over and hold at least five sheets count, also within a
 * year: so no two periods differ by fewer than five. A question that fewer than five answered is not shown either.
 * @param period `2026` or `2026-Q3`
 */
export function countFeedback(
  sheets: readonly FeedbackSheet[],
  period: string,
  today: string,
): FeedbackCount {
  const byQuarter = Map.groupBy(
    sheets.filter(({ month }) => quarterOf(month).startsWith(period) && quarterOf(month) < quarterOf(today)),
    ({ month }) => quarterOf(month),
  )
  const counted = [...byQuarter.values()].filter((ones) => ones.length >= fewestSheets)
  const leftOut = [...byQuarter].filter(([, ones]) => ones.length < fewestSheets).map(([quarter]) => quarter)
  const sum = counted.reduce((all, ones) => all + ones.length, 0)
  return {
    sheets: sum === 0 ? null : sum,
    questions: Object.fromEntries(
      feedbackQuestions.map((question) => [question, countQuestion(counted, question)]),
    ) as FeedbackCount['questions'],
    leftOut: leftOut.toSorted(),
  }
}

/** Each quarter speaks for a question only where five of its sheets answered it; the others say nothing at all about it. */
function countQuestion(
  quarters: readonly (readonly FeedbackSheet[])[],
  question: FeedbackQuestion,
): AnswerCounts | null {
  const speaking = quarters.filter(
    (sheets) =>
      sheets.filter(({ answers }) => (answers[question] ?? 'declined') !== 'declined').length >= fewestSheets,
  )
  if (speaking.length === 0) return null
  const given = speaking.flat().map(({ answers }) => answers[question] ?? 'declined')
  return Object.fromEntries(
    feedbackAnswers.map((answer) => [answer, given.filter((one) => one === answer).length]),
  ) as AnswerCounts
}
