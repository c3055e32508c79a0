import { Link } from 'react-router'
import { m } from '#platform/i18n/messages.ts'
import { DataTable } from '#ui/data/data-table.tsx'

export interface MyConsultationLine {
  ref: string
  question: string
  state: string
  answer: string
  caseRef: string | null
  pseudonymKey: string
}

/** What the reader asked or was invited to, with the way into the case while it is open to them. */
export function MyConsultations({ lines }: { lines: readonly MyConsultationLine[] }) {
  if (lines.length === 0) return null
  return (
    <section className="flow">
      <h2 className="kern-heading-medium">{m.supervision_mine()}</h2>
      <DataTable
        caption={m.supervision_mine()}
        captionHidden
        rows={lines}
        rowKey={(line) => line.ref}
        columns={[
          { key: 'question', label: m.supervision_question(), cell: (line) => line.question },
          { key: 'state', label: m.supervision_state(), cell: (line) => line.state },
          { key: 'answer', label: m.supervision_answer_words(), cell: (line) => line.answer || null },
          {
            key: 'case',
            label: m.supervision_case(),
            actions: true,
            cell: (line) =>
              line.caseRef ? (
                <Link className="kern-link" to={`/faelle/${line.caseRef}`}>
                  {m.supervision_open_case()}
                </Link>
              ) : (
                <Link className="kern-link" to={`/struktur/faelle/${line.pseudonymKey}`}>
                  {m.supervision_one_case()}
                </Link>
              ),
          },
        ]}
      />
    </section>
  )
}
