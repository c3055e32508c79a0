import { m } from '#platform/i18n/messages.ts'
import { DataTable } from '#ui/data/data-table.tsx'
import { StepDue } from './step-due.tsx'
import { caseAddress, type CaseListFilter } from '../list/case-filter.ts'

export interface CaseRow {
  caseRef: string
  displayName: string | null
  birthYear: number | null
  municipality: string | null
  phaseName: string
  because: string
  nextStepTitle: string | null
  nextDue: string | null
  overdue: boolean
}

/** The own cases, one line each; the order is in the address. */
export function CaseTable({
  rows,
  filter,
  form,
}: {
  rows: CaseRow[]
  filter: CaseListFilter
  /** Id of the form in which cases are ticked; null where nothing is done with several. */
  form: string | null
}) {
  const sort = (order: CaseListFilter['order']) => {
    const to = caseAddress({ ...filter, order, page: 1 })
    return filter.order === order ? { to, direction: 'ascending' as const } : { to }
  }
  return (
    <DataTable
      caption={m.cases_title()}
      captionHidden
      rows={rows}
      rowKey={(row) => row.caseRef}
      rowTo={(row) => `/faelle/${row.caseRef}`}
      columns={[
        {
          key: 'name',
          label: m.cases_name(),
          cell: (row) => row.displayName ?? m.cases_name_not_shared(),
          sort: sort('name'),
        },
        { key: 'born', label: m.cases_born(), cell: (row) => row.birthYear, numeric: true },
        { key: 'place', label: m.cases_municipality(), cell: (row) => row.municipality },
        { key: 'phase', label: m.cases_phase(), cell: (row) => row.phaseName },
        { key: 'step', label: m.cases_next_step(), cell: (row) => row.nextStepTitle },
        {
          key: 'due',
          label: m.cases_due(),
          cell: (row) => (row.nextDue ? <StepDue day={row.nextDue} overdue={row.overdue} /> : null),
          sort: sort('due'),
        },
        { key: 'why', label: m.cases_why_you(), cell: (row) => row.because },
        ...(form === null
          ? []
          : [
              {
                key: 'choose',
                label: m.cases_choose(),
                actions: true,
                cell: (row: CaseRow) => (
                  <input
                    className="kern-form-check__checkbox"
                    type="checkbox"
                    form={form}
                    name="fall"
                    value={row.caseRef}
                    aria-label={m.cases_choose_one({ name: row.displayName ?? m.cases_name_not_shared() })}
                  />
                ),
              },
            ]),
      ]}
    />
  )
}
