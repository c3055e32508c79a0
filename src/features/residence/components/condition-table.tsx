import { Link } from 'react-router'
import { m } from '#platform/i18n/messages.ts'
import { DataTable } from '#ui/data/data-table.tsx'
import { DateText } from '#ui/data/date-text.tsx'
import { confidenceLabel, kindLabel, numberWords } from '../labels/hint-labels.ts'
import type { ConditionNumber, ConditionRow } from '../present/rule-conditions.server.ts'
import { Paragraphs } from './paragraphs.tsx'

/** The number that holds at the site, what it was delivered with where that differs, and the way to another. */
function ConditionNumberCell({
  row,
  number: { target, holds, delivered, unit },
  mayPropose,
}: {
  row: ConditionRow
  number: ConditionNumber
  mayPropose: boolean
}) {
  return (
    <div>
      {numberWords(holds, unit)}
      {holds === delivered ? null : (
        <span className="cell-note">{m.residence_delivered({ value: numberWords(delivered, unit) })}</span>
      )}
      {mayPropose ? (
        <>
          <br />
          <Link to={`/verwaltung/regeln/aendern/${encodeURIComponent(target)}`} className="kern-link">
            {m.residence_propose()}
            <span className="kern-sr-only">
              {' '}
              {numberWords(holds, unit)}, {row.words}
            </span>
          </Link>
        </>
      ) : null}
    </div>
  )
}

/** The conditions of a pathway as a lawyer reads them, with their validity and source. */
export const ConditionTable = ({
  rows,
  mayPropose,
}: {
  rows: readonly ConditionRow[]
  mayPropose: boolean
}) => (
  <DataTable
    caption={m.residence_conditions()}
    rows={rows}
    rowKey={(row) => row.key}
    columns={[
      {
        key: 'words',
        label: m.residence_condition(),
        cell: (row) => (
          <>
            {row.words}
            <br />
            <span className="kern-body--muted">{row.id}</span>
          </>
        ),
      },
      {
        key: 'waivers',
        label: m.residence_waivers(),
        cell: (row) => (row.waivers.length > 0 ? <Paragraphs texts={row.waivers} /> : null),
      },
      { key: 'kind', label: m.residence_kind(), cell: (row) => kindLabel(row.kind) },
      {
        key: 'number',
        label: m.residence_value(),
        cell: (row) =>
          row.numbers.map((number) => (
            <ConditionNumberCell key={number.target} row={row} number={number} mayPropose={mayPropose} />
          )),
      },
      { key: 'citation', label: m.residence_norm(), cell: (row) => row.citation },
      {
        key: 'force',
        label: m.residence_in_force(),
        cell: (row) => (
          <>
            {row.from > '1901' ? <DateText value={row.from} /> : '–'}
            {row.unverified ? '*' : null}
            {row.until ? (
              <>
                {' – '}
                <DateText value={row.until} />
              </>
            ) : null}
          </>
        ),
      },
      {
        key: 'confidence',
        label: m.residence_confidence(),
        cell: (row) => `${confidenceLabel(row.confidence)} (${row.source})`,
      },
    ]}
  />
)
