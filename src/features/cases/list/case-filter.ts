import { workingPhases } from '#domain/case-course/case-phases.ts'

/** Filter of the list of cases, as it stands in the address; null and the empty name limit nothing. */
export type CaseListFilter = {
  status: (typeof statuses)[number]
  phase: (typeof phases)[number] | null
  /** why the case is on the caller's list */
  source: (typeof listSources)[number] | null
  due: (typeof dues)[number] | null
  /** official code of the municipality */
  municipality: string | null
  /** beginnings of the words of a name */
  name: string
  order: (typeof orders)[number]
  page: number
}

const statuses = ['open', 'paused', 'transferred', 'closed', 'all'] as const
const orders = ['due', 'name', 'updated'] as const

/** Phases that a case on the list may be in. */
export const phases = [...workingPhases, 'closed'] as const

/** Reasons for which a case may be on somebody's list. */
export const listSources = [
  'responsibility',
  'deputy',
  'referral',
  'release',
  'conference',
  'consultation',
  'break_glass',
] as const

/** When the next step is due: before today, within the seven days after it, or on no day. */
export const dues = ['overdue', 'week', 'none'] as const

const names = {
  status: 'status',
  phase: 'phase',
  source: 'grund',
  due: 'frist',
  municipality: 'gemeinde',
  name: 'name',
  order: 'ordnung',
  page: 'seite',
} as const

/** What the fields of the filter are called in the address. */
export const fieldNames: Readonly<Record<keyof CaseListFilter, string>> = names

/** Reads the filter from the address; what is not understood limits nothing and falls back to the usual view. */
export function readCaseFilter(search: URLSearchParams): CaseListFilter {
  const chosen = <Value extends string>(values: readonly Value[], field: keyof typeof names) =>
    values.find((value) => value === search.get(names[field])) ?? null
  const page = Number(search.get(names.page) ?? 1)
  const place = search.get(names.municipality) ?? ''
  return {
    status: chosen(statuses, 'status') ?? 'open',
    phase: chosen(phases, 'phase'),
    source: chosen(listSources, 'source'),
    due: chosen(dues, 'due'),
    municipality: /^\d{5,12}$/.test(place) ? place : null,
    name: (search.get(names.name) ?? '').trim().replaceAll(/\s+/g, ' ').slice(0, 100),
    order: chosen(orders, 'order') ?? 'due',
    page: Number.isInteger(page) && page > 0 && page < 100_000 ? page : 1,
  }
}

/** The address that shows exactly this view; below another path, its board or its file. */
export function caseAddress(filter: CaseListFilter, path = '/faelle'): string {
  return `${path}?${caseQuery(filter)}`
}

/** The filter as the query of an address, without a question mark. */
export function caseQuery(filter: CaseListFilter): string {
  const search = new URLSearchParams({ status: filter.status, ordnung: filter.order })
  for (const field of ['phase', 'source', 'due', 'municipality', 'name'] as const) {
    if (filter[field]) search.set(names[field], filter[field])
  }
  if (filter.page > 1) search.set(names.page, String(filter.page))
  return search.toString()
}

/** The same status and order without any other limit; a status that no tab names is a limit too. */
export const withoutLimits = (filter: CaseListFilter): CaseListFilter => ({
  ...filter,
  status: filter.status === 'transferred' ? 'open' : filter.status,
  phase: null,
  source: null,
  due: null,
  municipality: null,
  name: '',
  page: 1,
})

/** The query as a saved view keeps it: read and written anew, from the first page, and without a person's name. */
export const storableQuery = (query: string): string =>
  caseQuery({ ...readCaseFilter(new URLSearchParams(query)), name: '', page: 1 })
