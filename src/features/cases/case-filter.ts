/** Filter of the list of cases, as it stands in the address. */
export type CaseListFilter = {
  status: 'open' | 'paused' | 'transferred' | 'closed' | 'all'
  order: 'due' | 'name' | 'updated'
  page: number
}

const statuses = ['open', 'paused', 'transferred', 'closed', 'all'] as const
const orders = ['due', 'name', 'updated'] as const

/** Reads the filter from the address; what is not understood falls back to the usual view. */
export function readCaseFilter(search: URLSearchParams): CaseListFilter {
  const page = Number(search.get('seite') ?? 1)
  return {
    status: statuses.find((status) => status === search.get('status')) ?? 'open',
    order: orders.find((order) => order === search.get('ordnung')) ?? 'due',
    page: Number.isInteger(page) && page > 0 && page < 100_000 ? page : 1,
  }
}

/** The address that shows exactly this view; below another path, its file. */
export function caseAddress(filter: CaseListFilter, path = '/faelle'): string {
  const search = new URLSearchParams({ status: filter.status, ordnung: filter.order })
  if (filter.page > 1) search.set('seite', String(filter.page))
  return `${path}?${search}`
}
