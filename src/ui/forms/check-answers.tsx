import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { m } from '#platform/i18n/messages.ts'

export interface CheckRow {
  question: string
  answer: ReactNode
  /** Address of the step where the answer can be changed. */
  changeTo?: string | undefined
}

/** All answers on one page before an act with effect outside: send, share, withdraw, close. */
export function CheckAnswers({ rows }: { rows: readonly CheckRow[] }) {
  return (
    <dl className="check-answers">
      {rows.map(({ question, answer, changeTo }) => (
        <div className="check-row" key={question}>
          <dt>{question}</dt>
          <dd>{answer}</dd>
          {changeTo ? (
            <dd className="check-change">
              <Link className="kern-link" to={changeTo} aria-label={m.ui_change_of({ question })}>
                {m.ui_change()}
              </Link>
            </dd>
          ) : null}
        </div>
      ))}
    </dl>
  )
}
