import { type DayOff, dayOff } from '#domain/kernel/working-days.ts'
import type { Urgency } from '#domain/kernel/urgency.ts'
import type { DueItem } from '#features/cases/index.ts'

/** A line of "Heute": no more than it shows, because it travels with the page. `steps` counts the steps it stands for. */
export type TodayRow = {
  key: string
  kind: DueItem['kind']
  due: string
  caseRef: string
  name: string | null
  /** title of the next step, or of the task */
  step: string | null
  steps: number
  asDeputy: boolean
  /** why nobody is in the office on the day it is due */
  off: DayOff | null
  /** put off until then; null where it is not */
  waitsUntil: string | null
  /** from when it stands with professional supervision too; null where it does not */
  escalatedOn: string | null
  urgency: Urgency
}

type Item = DueItem & { urgency: Urgency; escalatedOn?: string | null }

/**
 * One line per case and degree of urgency for its steps, so that a plan with many steps does not fill the page. The
 * title of the case's next step belongs to its earliest item; lines of later ones have none.
 * @param items soonest first
 * @param tasks what the tasks are called that are due, by their inner key
 */
export function gatherSteps(
  items: readonly Item[],
  tasks: ReadonlyMap<string, string> = new Map(),
): TodayRow[] {
  const rows: TodayRow[] = []
  const lines = new Map<string, TodayRow>()
  const titled = new Set<string>()
  for (const item of items) {
    const { ref, kind, due, caseRef, urgency } = item
    const row = {
      key: ref,
      kind,
      due,
      caseRef,
      urgency,
      off: dayOff(due),
      waitsUntil: item.waitsUntil,
      escalatedOn: item.escalatedOn ?? null,
      name: item.displayName,
      step: kind === 'task' ? (tasks.get(item.sourceId) ?? null) : null,
      steps: 0,
      asDeputy: item.sourceKind === 'deputy',
    }
    if (kind !== 'step_due') {
      rows.push(row)
      continue
    }
    const key = `${caseRef} ${urgency}`
    const line = lines.get(key)
    if (line) {
      line.steps++
      line.escalatedOn ??= row.escalatedOn
      continue
    }
    const first = { ...row, steps: 1, step: titled.has(caseRef) ? null : item.nextStepTitle }
    titled.add(caseRef)
    lines.set(key, first)
    rows.push(first)
  }
  return rows
}
