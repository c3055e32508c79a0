import { workingPhases } from '#domain/case-course/case-phases.ts'
import type { CaseListFilter } from './case-filter.ts'

/** A phase with its cases, in the order of the list. */
export type BoardColumn<Row> = { phase: string; rows: Row[] }

/**
 * The columns of the board: every phase of case work, empty ones as well, so that they stand where one looks for them;
 * what is closed, or in a phase that only older records know, only where such a case is shown. A filter by phase leaves
 * one column.
 */
export function boardColumns<Row extends { phase: string }>(
  rows: readonly Row[],
  { phase }: Pick<CaseListFilter, 'phase'>,
): BoardColumn<Row>[] {
  const byPhase = Map.groupBy(rows, (row) => row.phase)
  const columns = phase ? [phase] : new Set([...workingPhases, ...byPhase.keys()])
  return [...columns].map((one) => ({ phase: one, rows: byPhase.get(one) ?? [] }))
}
