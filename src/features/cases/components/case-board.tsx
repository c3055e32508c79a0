import { Link } from 'react-router'
import { m } from '#platform/i18n/messages.ts'
import { phaseLabel } from '../labels/phase-labels.ts'
import type { BoardColumn } from '../list/board-columns.ts'
import { StepDue } from './step-due.tsx'

export interface BoardCard {
  caseRef: string
  phase: string
  status: string
  statusName: string
  displayName: string | null
  nextStepTitle: string | null
  nextDue: string | null
  overdue: boolean
}

/** The own cases by phase, side by side where there is room. A card leads to its case; a phase is changed there. */
export function CaseBoard({ columns }: { columns: readonly BoardColumn<BoardCard>[] }) {
  return (
    <div className="case-board">
      {columns.map(({ phase, rows }) => (
        <section key={phase} aria-labelledby={`phase-${phase}`}>
          <h2 className="board-head" id={`phase-${phase}`}>
            {phaseLabel(phase)} <span className="board-count">{m.cases_count({ count: rows.length })}</span>
          </h2>
          {rows.length > 0 ? (
            <ul>
              {rows.map((row) => (
                <li key={row.caseRef} className="board-card">
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

function Card({ row }: { row: BoardCard }) {
  return (
    <>
      <Link to={`/faelle/${row.caseRef}`}>{row.displayName ?? m.cases_name_not_shared()}</Link>
      {row.status === 'open' || row.phase === 'closed' ? null : (
        <span className="cell-note">{row.statusName}</span>
      )}
      {row.nextStepTitle ? <span>{row.nextStepTitle}</span> : null}
      {row.nextDue ? <StepDue day={row.nextDue} overdue={row.overdue} /> : null}
    </>
  )
}
