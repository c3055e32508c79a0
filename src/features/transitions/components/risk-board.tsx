import { Link } from 'react-router'
import type { RiskColumn } from '#domain/rechtskreis/warning/risk.ts'
import { getLocale } from '#platform/i18n/locale.ts'
import { m } from '#platform/i18n/messages.ts'
import { formatDay } from '#ui/data/date-format.ts'
import type { WatchedRow } from '../present/overview/my-rows.server.ts'
import { riskLabel } from '../transition-labels.ts'

/** The own open transitions by risk, what hurts most first; a card leads to its transition. */
export function RiskBoard({
  columns,
}: {
  columns: readonly { risk: RiskColumn; rows: readonly WatchedRow[] }[]
}) {
  return (
    <div className="case-board">
      {columns.map(({ risk, rows }) => (
        <section key={risk} aria-labelledby={`risk-${risk}`}>
          <h2 className="board-head" id={`risk-${risk}`}>
            {riskLabel(risk)}{' '}
            <span className="board-count">{m.transitions_count({ count: rows.length })}</span>
          </h2>
          {rows.length > 0 ? (
            <ul>
              {rows.map((row) => (
                <li key={row.ref} className="board-card">
                  <Card row={row} />
                </li>
              ))}
            </ul>
          ) : null}
        </section>
      ))}
    </div>
  )
}

function moneyWords(row: WatchedRow) {
  if (row.paid) return m.transitions_board_paid()
  if (row.risk !== 'without_money')
    return m.transitions_board_covered_until({ day: formatDay(row.covered, getLocale()) })
  return m.transitions_board_without_since({ day: formatDay(row.openFrom, getLocale()) })
}

function Card({ row }: { row: WatchedRow }) {
  return (
    <>
      <Link to={`/faelle/${row.caseRef}/uebergaenge/${row.ref}`}>
        {row.person ?? m.transitions_without_name()}
      </Link>
      <span>{row.change}</span>
      <span>{moneyWords(row)}</span>
      {row.stage ? <span className="cell-note">{row.stage}</span> : null}
    </>
  )
}
