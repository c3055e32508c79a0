import { m } from '#platform/i18n/messages.ts'
import { Tabs } from '#ui/data/tabs.tsx'
import { caseAddress, type CaseListFilter } from '../list/case-filter.ts'

/** The same view of the own cases by how they stand; `path` is that of the list or the board. */
export function StatusTabs({ filter, path }: { filter: CaseListFilter; path: string }) {
  const tab = (status: CaseListFilter['status'], label: string) => ({
    label,
    to: caseAddress({ ...filter, status, page: 1 }, path),
  })
  return (
    <Tabs
      label={m.cases_by_status()}
      tabs={[
        tab('open', m.cases_open_ones()),
        tab('paused', m.cases_paused_ones()),
        tab('closed', m.cases_closed_ones()),
        tab('all', m.cases_all()),
      ]}
      current={caseAddress({ ...filter, page: 1 }, path)}
    />
  )
}
