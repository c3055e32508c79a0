import { type EnquiryState, enquiryStates } from '#domain/enquiry/enquiry.ts'

/** What the address of the list names: `stand`, `monat` (YYYY-MM), `seite`. Null for no limit. */
export type EnquiryFilter = { state: EnquiryState | null; month: string | null; page: number }

/** Reads the filter of an address; what it does not know is no limit. */
export function readEnquiryFilter(search: URLSearchParams): EnquiryFilter {
  const month = search.get('monat') ?? ''
  const page = Number(search.get('seite') ?? '1')
  return {
    state: enquiryStates.find((state) => state === search.get('stand')) ?? null,
    month: /^(19|20)\d{2}-(0[1-9]|1[0-2])$/.test(month) ? month : null,
    page: Number.isSafeInteger(page) && page >= 1 && page <= 10_000 ? page : 1,
  }
}

/** The address of a filtered page of the list. */
export function listAddress({ state, month, page }: EnquiryFilter): string {
  const query = new URLSearchParams()
  if (state) query.set('stand', state)
  if (month) query.set('monat', month)
  if (page > 1) query.set('seite', String(page))
  return query.size > 0 ? `/anfragen?${query}` : '/anfragen'
}
