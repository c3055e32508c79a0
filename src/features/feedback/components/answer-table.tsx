import type { FeedbackCount } from '#domain/publication/feedback/count-feedback.ts'
import { feedbackAnswers, feedbackQuestions } from '#domain/publication/feedback/feedback-form.ts'
import { m } from '#platform/i18n/messages.ts'
import { DataTable } from '#ui/data/data-table.tsx'
import { answerLabel, questionLabel } from '../labels.ts'

/** How often what was answered, question by question. */
export function AnswerTable({ questions }: Pick<FeedbackCount, 'questions'>) {
  return (
    <DataTable
      caption={m.feedback_answers()}
      captionHidden
      rows={feedbackQuestions.map((question) => ({ question, counts: questions[question] }))}
      rowKey={({ question }) => question}
      columns={[
        { key: 'question', label: m.feedback_question(), cell: ({ question }) => questionLabel(question) },
        ...feedbackAnswers.map((answer) => ({
          key: answer,
          label: answerLabel(answer),
          numeric: true,
          cell: ({ counts }: { counts: FeedbackCount['questions'][keyof FeedbackCount['questions']] }) =>
            counts ? counts[answer] : m.feedback_few_short(),
        })),
      ]}
    />
  )
}
