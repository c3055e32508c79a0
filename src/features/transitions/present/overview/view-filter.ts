import { type Lane, lanes } from '#domain/rechtskreis/lanes.ts'

const stateOf = { offen: 'open', beendet: 'settled', entfallen: 'dropped' } as const
export type StateWord = keyof typeof stateOf

/** The three ways in which "Übergänge" shows the own transitions. */
export const transitionViews = ['liste', 'risiko', 'kalender'] as const
export type TransitionView = (typeof transitionViews)[number]

/** Which transitions an address asks for; `month` is YYYY-MM and holds for the calendar alone. */
export type TransitionFilter = {
  state: StateWord
  lane: Lane | null
  /** number of the kind, as the catalogue has it; null for all */
  kind: string | null
  month: string
}

const isMonth = /^\d{4}-(0[1-9]|1[0-2])$/

/**
 * Reads the filter of an address; what it does not name or names wrongly is not filtered.
 * @param today YYYY-MM-DD, whose month the calendar shows unless told
 */
export function readTransitionFilter(search: URLSearchParams, today: string): TransitionFilter {
  const state = search.get('stand')
  const lane = lanes.find((one) => one === search.get('bereich'))
  const kind = search.get('art') ?? ''
  const month = search.get('monat') ?? ''
  return {
    state: state === 'beendet' || state === 'entfallen' ? state : 'offen',
    lane: lane ?? null,
    kind: /^T\d\d\w?$/.test(kind) ? kind : null,
    month: isMonth.test(month) ? month : today.slice(0, 7),
  }
}

/** The state a filter asks for; board and calendar show what is open. */
export const stateAsked = (filter: TransitionFilter, view: TransitionView) =>
  view === 'liste' ? stateOf[filter.state] : 'open'

const paths = { liste: '/uebergaenge', risiko: '/uebergaenge/risiko', kalender: '/uebergaenge/kalender' }

/** The address of a view with a filter; what a view has no use for is left out. */
export const viewAddress = (view: TransitionView, filter: TransitionFilter): string =>
  `${paths[view]}${query(view, filter)}`

/** The address of the same as a file. */
export const exportAddress = (view: TransitionView, filter: TransitionFilter): string => {
  const asked = query(view, filter)
  return `/uebergaenge/liste.csv?ansicht=${view}${asked.replace('?', '&')}`
}

function query(view: TransitionView, { state, lane, kind, month }: TransitionFilter): string {
  const parts = new URLSearchParams()
  if (view === 'liste') parts.set('stand', state)
  if (view === 'kalender') parts.set('monat', month)
  if (lane) parts.set('bereich', lane)
  if (kind) parts.set('art', kind)
  const text = parts.toString()
  return text && `?${text}`
}
