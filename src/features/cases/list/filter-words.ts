import { m } from '#platform/i18n/messages.ts'
import { phaseLabel, sourceLabel, statusLabel } from '../labels/phase-labels.ts'
import type { CaseListFilter } from './case-filter.ts'

const dueWords = { overdue: m.cases_due_overdue, week: m.cases_due_week, none: m.cases_due_none }

/** When the next step is due, in words of a choice. */
export const dueLabel = (due: NonNullable<CaseListFilter['due']>): string => dueWords[due]()

/**
 * What limits the list, in words, a part each. The status stands in the tabs above, but the one that has no tab.
 * @param place name of the municipality that was chosen
 */
export function filterWords(filter: CaseListFilter, place: string | null): string[] {
  const words: string[] = []
  if (filter.status === 'transferred') words.push(`${m.cases_status()}: ${statusLabel(filter.status)}`)
  if (filter.phase) words.push(`${m.cases_phase()}: ${phaseLabel(filter.phase)}`)
  if (filter.due) words.push(`${m.cases_due()}: ${dueLabel(filter.due)}`)
  if (filter.source) words.push(`${m.cases_why_you()}: ${sourceLabel(filter.source)}`)
  if (place) words.push(`${m.cases_municipality()}: ${place}`)
  if (filter.name) words.push(`${m.cases_name()}: ${filter.name}`)
  return words
}
