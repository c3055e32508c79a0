import type { ReactNode } from 'react'
import { Form } from 'react-router'
import { lanes } from '#domain/rechtskreis/lanes.ts'
import { m } from '#platform/i18n/messages.ts'
import { ResultLine } from '#ui/data/result-line.tsx'
import { Tabs } from '#ui/data/tabs.tsx'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { type Option, SelectField } from '#ui/forms/select-field.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'
import { EmptyState } from '#ui/notices/empty-state.tsx'
import { laneLabel } from '../lane-labels.ts'
import {
  exportAddress,
  type TransitionFilter,
  type TransitionView,
  transitionViews,
  viewAddress,
} from '../present/overview/view-filter.ts'

const labels = {
  liste: m.transitions_board_list,
  risiko: m.transitions_board_by_risk,
  kalender: m.transitions_board_calendar,
} as const satisfies Record<TransitionView, () => string>

interface TransitionViewsProps {
  view: TransitionView
  filter: TransitionFilter
  kinds: readonly Option[]
  count: number
  children: ReactNode
}

/** Frame of the three views of the own transitions: tabs, filter in the address, what is shown, the same as a file. */
export function TransitionViews({ view, filter, kinds, count, children }: TransitionViewsProps) {
  return (
    <>
      <h1 className="kern-heading-large">{m.transitions_title()}</h1>
      <p className="kern-body">{m.transitions_title_words()}</p>
      <Tabs
        label={m.transitions_title()}
        tabs={transitionViews.map((one) => ({ label: labels[one](), to: viewAddress(one, filter) }))}
        current={viewAddress(view, filter)}
      />
      <FilterForm view={view} filter={filter} kinds={kinds} />
      {count === 0 && view !== 'kalender' ? (
        <EmptyState
          title={m.transitions_none()}
          action={<ButtonLink to="/faelle">{m.transitions_to_cases()}</ButtonLink>}
        >
          {m.transitions_none_words()}
        </EmptyState>
      ) : (
        <>
          <ResultLine
            text={m.transitions_count({ count })}
            order={view === 'liste' ? m.transitions_order() : ''}
          />
          {children}
          <ButtonLink to={exportAddress(view, filter)} kind="tertiary" reloadDocument>
            {m.transitions_export()}
          </ButtonLink>
        </>
      )}
    </>
  )
}

function FilterForm({ view, filter, kinds }: Pick<TransitionViewsProps, 'view' | 'filter' | 'kinds'>) {
  return (
    <Form className="filter-form no-print" aria-label={m.transitions_board_filter()}>
      {view === 'liste' ? (
        <SelectField
          name="stand"
          label={m.transitions_stand()}
          options={[
            { value: 'offen', label: m.transitions_open() },
            { value: 'beendet', label: m.transitions_settled() },
            { value: 'entfallen', label: m.transitions_dropped() },
          ]}
          defaultValue={filter.state}
          empty={false}
        />
      ) : null}
      {view === 'kalender' ? <input type="hidden" name="monat" value={filter.month} /> : null}
      <SelectField
        name="bereich"
        label={m.transitions_lane()}
        options={lanes.map((value) => ({ value, label: laneLabel(value) }))}
        defaultValue={filter.lane ?? ''}
        empty={m.transitions_board_all()}
        optional
      />
      <SelectField
        name="art"
        label={m.transitions_kind()}
        options={kinds}
        defaultValue={filter.kind ?? ''}
        empty={m.transitions_board_all()}
        optional
      />
      <SubmitButton kind="secondary">{m.transitions_board_show()}</SubmitButton>
    </Form>
  )
}
