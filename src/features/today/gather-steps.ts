import type { Urgency } from '#domain/kernel/urgency.ts'
import type { DueItem } from '#features/cases/index.ts'

/** A line of "Heute"; `steps` says how many steps of one case it stands for. */
export type TodayRow = DueItem & { urgency: Urgency; steps: number }

/**
 * One line per case and degree of urgency for its steps, so that a plan with many steps does not fill the page. The
 * title of the case's next step belongs to its earliest item; lines of later ones have none.
 * @param items soonest first
 */
export function gatherSteps(items: readonly (DueItem & { urgency: Urgency })[]): TodayRow[] {
  const rows: TodayRow[] = []
  const lines = new Map<string, TodayRow>()
  const titled = new Set<string>()
  for (const item of items) {
    if (item.kind !== 'step_due') {
      rows.push({ ...item, steps: 0 })
      continue
    }
    const key = `${item.caseRef} ${item.urgency}`
    const line = lines.get(key)
    if (line) {
      line.steps++
      continue
    }
    const row = { ...item, steps: 1, nextStepTitle: titled.has(item.caseRef) ? null : item.nextStepTitle }
    titled.add(item.caseRef)
    lines.set(key, row)
    rows.push(row)
  }
  return rows
}
