/** Questions of the form for clients, in the order of the sheet. */
export const feedbackQuestions = ['understood', 'helped', 'respected', 'decided', 'knows_next'] as const
export type FeedbackQuestion = (typeof feedbackQuestions)[number]

/** What may be answered: four steps, or rather not saying. */
export const feedbackAnswers = ['yes', 'rather_yes', 'rather_no', 'no', 'declined'] as const
export type FeedbackAnswer = (typeof feedbackAnswers)[number]

/** Counted up when a question is asked otherwise: answers of two versions are not added up. */
export const feedbackVersion = 1

/** One sheet as it is kept: nothing in it says who answered, about whom, or on which day. */
export type FeedbackSheet = {
  /** first day of its month, YYYY-MM-DD */
  month: string
  answers: Partial<Record<FeedbackQuestion, FeedbackAnswer>>
}
