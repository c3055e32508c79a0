import type { ReactNode } from 'react'
import { getLocale } from '#platform/i18n/locale.ts'
import { m } from '#platform/i18n/messages.ts'
import { DataTable } from '#ui/data/data-table.tsx'
import { DateText } from '#ui/data/date-text.tsx'
import type { FigureLine, GroupWord } from '../shown-figures.server.ts'

/** A number that leads to what it counts. */
function Defined({ by, children }: { by: string; children: ReactNode }) {
  return (
    <a className="kern-link" href={`#definition-${by}`}>
      {children}
    </a>
  )
}

const groupLabels = {
  paar: m.transitions_change,
  stelle: m.transitions_figures_office_kind,
  monat: m.transitions_figures_month,
} as const satisfies Record<GroupWord, () => string>

/** The figures of transitions by group; each number says how many it is of, and leads to its definition. */
export function FigureTable({ lines, word }: { lines: readonly FigureLine[]; word: GroupWord }) {
  const number = new Intl.NumberFormat(getLocale())
  return (
    <DataTable
      caption={m.transitions_figures_site()}
      captionHidden
      rows={lines}
      rowKey={(line) => line.key}
      columns={[
        {
          key: 'group',
          label: groupLabels[word](),
          cell: ({ group }) => (word === 'monat' ? <DateText value={group} /> : group),
        },
        {
          key: 'settled',
          label: m.transitions_figures_settled(),
          cell: ({ settled }) => <Defined by="settled">{settled}</Defined>,
          numeric: true,
        },
        {
          key: 'seamless',
          label: m.transitions_figures_seamless(),
          cell: ({ share, seamless, countable }) =>
            share === null ? null : (
              <>
                <Defined by="seamless">{m.transitions_figures_percent({ share })}</Defined>
                <span className="cell-note">
                  {m.transitions_figures_of({ some: seamless, all: countable })}
                </span>
              </>
            ),
          numeric: true,
        },
        {
          key: 'acknowledged',
          label: m.transitions_figures_acknowledged(),
          cell: ({ medianDays, acknowledged }) =>
            medianDays === null ? null : (
              <>
                <Defined by="acknowledged">{number.format(medianDays)}</Defined>
                <span className="cell-note">{m.transitions_count({ count: acknowledged })}</span>
              </>
            ),
          numeric: true,
        },
        {
          key: 'missing',
          label: m.transitions_figures_missing(),
          cell: ({ missing }) =>
            missing.length === 0
              ? null
              : missing.map(({ title, items }) => (
                  <div key={title}>
                    {title}: <Defined by="missing">{items}</Defined>
                  </div>
                )),
        },
      ]}
    />
  )
}
