import type { FeedbackAnswer, FeedbackQuestion } from '#domain/publication/feedback/feedback-form.ts'
import { m } from '#platform/i18n/messages.ts'

const questions = {
  understood: m.feedback_question_understood,
  helped: m.feedback_question_helped,
  respected: m.feedback_question_respected,
  decided: m.feedback_question_decided,
  knows_next: m.feedback_question_knows_next,
} as const satisfies Record<FeedbackQuestion, () => string>

const answers = {
  yes: m.feedback_answer_yes,
  rather_yes: m.feedback_answer_rather_yes,
  rather_no: m.feedback_answer_rather_no,
  no: m.feedback_answer_no,
  declined: m.feedback_answer_declined,
} as const satisfies Record<FeedbackAnswer, () => string>

/** A question as clients read it. */
export const questionLabel = (question: FeedbackQuestion): string => questions[question]()

/** An answer as clients read it. */
export const answerLabel = (answer: FeedbackAnswer): string => answers[answer]()
