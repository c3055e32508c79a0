import { feedbackAnswers, feedbackQuestions } from '#domain/publication/feedback/feedback-form.ts'
import { m } from '#platform/i18n/messages.ts'
import { answerLabel, questionLabel } from '../labels.ts'

/** Where the same can be said on a telephone: address, code, and a picture that cameras read. */
export type SheetCode = { code: string; address: string; picture: string }

/** The sheet for one page of paper: questions with boxes, room for words, and a code where one was made. */
export function PaperSheet({ organisation, code }: { organisation: string; code: SheetCode | null }) {
  return (
    <article className="client-sheet feedback-sheet">
      <h1 className="kern-heading-large">{m.feedback_sheet_title()}</h1>
      <p className="kern-body">{m.feedback_sheet_words({ organisation })}</p>
      <p className="kern-body">{m.feedback_sheet_no_name()}</p>
      {feedbackQuestions.map((question) => (
        <section key={question} aria-label={questionLabel(question)}>
          <p className="kern-title">{questionLabel(question)}</p>
          <ul className="sheet-boxes">
            {feedbackAnswers.map((answer) => (
              <li key={answer}>☐ {answerLabel(answer)}</li>
            ))}
          </ul>
        </section>
      ))}
      <section aria-label={m.feedback_words()}>
        <p className="kern-title">{m.feedback_words()}</p>
        <p className="sheet-line" />
        <p className="sheet-line" />
      </section>
      {code ? (
        <section className="sheet-code" aria-label={m.feedback_sheet_by_phone()}>
          <img
            className="code-picture"
            src={code.picture}
            width="140"
            height="140"
            alt={m.feedback_sheet_picture()}
          />
          <div>
            <p className="kern-title">{m.feedback_sheet_by_phone()}</p>
            <p className="kern-body">{code.address}</p>
            <p className="kern-body">{m.feedback_sheet_valid()}</p>
          </div>
        </section>
      ) : null}
      <p className="kern-body">{m.feedback_sheet_back()}</p>
    </article>
  )
}
