import { z } from 'zod'
import {
  feedbackAnswers,
  feedbackQuestions,
  type FeedbackSheet,
} from '#domain/publication/feedback/feedback-form.ts'
import { optionalText } from '#platform/fields.server.ts'
import { m } from '#platform/i18n/messages.ts'

const answer = z.enum(feedbackAnswers, { error: () => m.platform_choose() }).optional()

/** A sheet as its form sends it, on whichever way. */
export const feedbackForm = z
  .strictObject({
    ...(Object.fromEntries(feedbackQuestions.map((question) => [question, answer])) as Record<
      (typeof feedbackQuestions)[number],
      typeof answer
    >),
    words: optionalText(1000),
  })
  .refine(({ words, ...answers }) => words !== '' || Object.values(answers).some(Boolean), {
    error: () => m.feedback_nothing_said(),
    path: ['_form'],
  })

/** The answers and words of a sheet. */
export function sheetOf({ words, ...answers }: z.output<typeof feedbackForm>): {
  answers: FeedbackSheet['answers']
  words: string
} {
  const given = Object.entries(answers).filter(([, one]) => one !== undefined)
  return { answers: Object.fromEntries(given), words }
}
