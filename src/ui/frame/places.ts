import type { IconName } from '#ui/icon.tsx'

/** One entry of the main menu. */
export interface Place {
  label: string
  to: string
  icon?: IconName | undefined
  /** The single key that leads there, while keys are switched on. */
  shortcut?: string | undefined
  /** Only the address itself is this place, not those below it. */
  end?: boolean | undefined
}

/** One step of the way to the current page; the last one has no address. */
export interface Crumb {
  label: string
  to?: string | undefined
}

/** The person who is signed in and in what role. */
export interface SignedIn {
  name: string
  role: string
  organisation: string
}

/** What just happened, shown once on the next page. */
export interface Flash {
  kind: 'success' | 'info' | 'warning' | 'danger'
  text: string
}
