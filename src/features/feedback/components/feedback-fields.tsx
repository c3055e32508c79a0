import { feedbackAnswers, feedbackQuestions } from '#domain/publication/feedback/feedback-form.ts'
import { m } from '#platform/i18n/messages.ts'
import { RadioGroup } from '#ui/choices/radio-group.tsx'
import type { formFields } from '#ui/forms/command-form.tsx'
import { TextArea } from '#ui/forms/text-area.tsx'
import { answerLabel, questionLabel } from '../labels.ts'

/** The questions of the sheet; none has to be answered. */
export function FeedbackFields({ field }: { field: ReturnType<typeof formFields> }) {
  return (
    <>
      {feedbackQuestions.map((question) => (
        <RadioGroup
          key={question}
          {...field(question)}
          label={questionLabel(question)}
          choices={feedbackAnswers.map((value) => ({ value, label: answerLabel(value) }))}
          optional
        />
      ))}
      <TextArea
        {...field('words')}
        label={m.feedback_words()}
        hint={m.feedback_words_hint()}
        limit={1000}
        optional
      />
    </>
  )
}
