import { m } from '#platform/i18n/messages.ts'
import { ResultLine } from '#ui/data/result-line.tsx'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import type { Option } from '#ui/forms/select-field.tsx'
import { caseAddress, type CaseListFilter, withoutLimits } from '../list/case-filter.ts'
import { CaseFilterForm } from './case-filter-form.tsx'
import { StatusTabs } from './status-tabs.tsx'
import { ViewLinks } from './view-links.tsx'

interface CaseListHeadProps {
  title: string
  path: '/faelle' | '/faelle/tafel'
  filter: CaseListFilter
  filters: readonly string[]
  places: readonly Option[]
  views: readonly { ref: string; title: string; query: string }[]
  shown: number
  total: number
  mayBegin: boolean
}

/** What stands above the own cases, as a list and as a board: deeds, saved views, filter, and how many it leaves. */
export function CaseListHead(props: CaseListHeadProps) {
  const { title, path, filter, filters, shown, total } = props
  const words = { due: m.cases_order_due, name: m.cases_order_name, updated: m.cases_order_updated }
  const first = { ...filter, page: 1 }
  return (
    <>
      <div className="page-head">
        <h1 className="kern-heading-large">{title}</h1>
        <div className="button-row">
          {props.mayBegin ? (
            <>
              <ButtonLink to="/suche" kind="primary" icon="add">
                {m.cases_admit()}
              </ButtonLink>
              <ButtonLink to="/faelle/uebergeben">{m.cases_hand_over()}</ButtonLink>
            </>
          ) : null}
          {path === '/faelle' ? (
            <ButtonLink to={caseAddress(first, '/faelle/tafel')}>{m.cases_as_board()}</ButtonLink>
          ) : (
            <ButtonLink to={caseAddress(first)}>{m.cases_as_list()}</ButtonLink>
          )}
        </div>
      </div>
      <StatusTabs filter={filter} path={path} />
      <ViewLinks filter={filter} views={props.views} path={path} />
      <CaseFilterForm filter={filter} places={props.places} path={path} />
      <ResultLine
        text={m.cases_shown({ shown, total })}
        order={words[filter.order]()}
        filters={filters}
        resetTo={caseAddress(withoutLimits(filter), path)}
      />
    </>
  )
}
