import { Form } from 'react-router'
import { m } from '#platform/i18n/messages.ts'
import { DataTable } from '#ui/data/data-table.tsx'
import { DateText } from '#ui/data/date-text.tsx'
import { HiddenKey } from '#ui/forms/hidden-key.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'

export interface RunningDeputyship {
  ref: string
  formKey: string
  absent: string
  deputy: string
  until: string
}

/** Running deputyships, each with the button that ends it. */
export function DeputyList({ running }: { running: readonly RunningDeputyship[] }) {
  return (
    <DataTable
      caption={m.organisations_running()}
      rows={running}
      rowKey={(row) => row.ref}
      columns={[
        { key: 'absent', label: m.organisations_absent(), cell: (row) => row.absent },
        { key: 'deputy', label: m.organisations_deputy(), cell: (row) => row.deputy },
        { key: 'until', label: m.organisations_until(), cell: (row) => <DateText value={row.until} /> },
        {
          key: 'end',
          label: m.organisations_end(),
          actions: true,
          cell: (row) => (
            <Form method="post">
              <HiddenKey value={row.formKey} />
              <input type="hidden" name="deputyship" value={row.ref} />
              <SubmitButton kind="secondary">{m.organisations_end()}</SubmitButton>
            </Form>
          ),
        },
      ]}
    />
  )
}
