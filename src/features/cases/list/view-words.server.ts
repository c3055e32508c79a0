import { m } from '#platform/i18n/messages.ts'
import { municipalityOptions } from '#features/reference/index.ts'
import { statusLabel } from '../labels/phase-labels.ts'
import { readCaseFilter } from './case-filter.ts'
import { filterWords } from './filter-words.ts'

const orders = { due: m.cases_order_due, name: m.cases_order_name, updated: m.cases_order_updated }

/** What a view shows, in words: status, limits and order. */
export async function viewWords(query: string): Promise<string> {
  const filter = readCaseFilter(new URLSearchParams(query))
  const place = (await municipalityOptions()).find((one) => one.value === filter.municipality)
  const status = filter.status === 'all' ? m.cases_all() : statusLabel(filter.status)
  const limits = filterWords(filter, place?.label ?? null)
  return [`${m.cases_status()}: ${status}`, ...limits, orders[filter.order]()].join(' · ')
}
