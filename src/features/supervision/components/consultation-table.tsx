import { Link } from 'react-router'
import { m } from '#platform/i18n/messages.ts'
import { DataTable } from '#ui/data/data-table.tsx'
import { CommandForm } from '#ui/forms/command-form.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'

export interface ConsultationLine {
  ref: string
  who: string
  how: string
  question: string
  state: string
  mayAnswer: boolean
  /** key of the form that ends it; null where it does not run */
  endKey: string | null
}

/** Consultations about a case; what waits is answered, what runs can be ended. */
export function ConsultationTable({
  caseRef,
  lines,
}: {
  caseRef: string
  lines: readonly ConsultationLine[]
}) {
  return (
    <DataTable
      caption={m.supervision_consultation()}
      captionHidden
      rows={lines}
      rowKey={(line) => line.ref}
      columns={[
        { key: 'who', label: m.supervision_who(), cell: (line) => line.who },
        { key: 'how', label: m.supervision_how(), cell: (line) => line.how },
        { key: 'question', label: m.supervision_question(), cell: (line) => line.question },
        { key: 'state', label: m.supervision_state(), cell: (line) => line.state },
        {
          key: 'deed',
          label: m.supervision_answer(),
          actions: true,
          cell: (line) => <Deed caseRef={caseRef} line={line} />,
        },
      ]}
    />
  )
}

function Deed({ caseRef, line }: { caseRef: string; line: ConsultationLine }) {
  if (line.mayAnswer)
    return (
      <Link className="kern-link" to={`/faelle/${caseRef}/beratung/${line.ref}`}>
        {m.supervision_answer()}
      </Link>
    )
  if (line.endKey === null) return null
  return (
    <CommandForm formKey={line.endKey} answer={undefined}>
      <input type="hidden" name="consultation" value={line.ref} />
      <SubmitButton kind="tertiary">{m.supervision_end()}</SubmitButton>
    </CommandForm>
  )
}
