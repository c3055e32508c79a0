import { m } from '#platform/i18n/messages.ts'
import { DataTable } from '#ui/data/data-table.tsx'
import { DateText } from '#ui/data/date-text.tsx'

interface FormListProps {
  caseRef: string
  person: string
  forms: readonly { code: string; title: string; answeredOn: string | null }[]
}

/** The forms of the site for this person, and when each was gone through last. */
export function FormList({ caseRef, person, forms }: FormListProps) {
  return (
    <section className="flow" aria-labelledby="forms">
      <h3 className="kern-heading-small" id="forms">
        {m.assessment_forms()}
      </h3>
      <DataTable
        caption={m.assessment_forms()}
        captionHidden
        rows={forms}
        rowKey={({ code }) => code}
        rowTo={({ code }) => `/faelle/${caseRef}/bedarfe/formulare/${code}?person=${person}`}
        columns={[
          { key: 'title', label: m.assessment_form(), cell: ({ title }) => title },
          {
            key: 'on',
            label: m.assessment_last_answered(),
            cell: ({ answeredOn }) =>
              answeredOn ? <DateText value={answeredOn} /> : m.assessment_never_answered(),
          },
        ]}
      />
    </section>
  )
}
