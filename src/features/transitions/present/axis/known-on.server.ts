import { parseCalendarDate } from '#domain/kernel/calendar-date.ts'
import { today } from '#platform/clock.server.ts'
import { m } from '#platform/i18n/messages.ts'

export type KnownOn = {
  asked: string
  /** YYYY-MM-DD; today where nothing else was asked for */
  day: string
  earlier: boolean
  /** why the asked day is not shown */
  problem: string | null
}

/** As of which day the address wants to know what was known; today, or a day nobody can know of yet, is the present. */
export function readKnownOn(search: URLSearchParams): KnownOn {
  const asked = (search.get('bekannt') ?? '').slice(0, 40).trim()
  const now = today().toString()
  const present = { asked, day: now, earlier: false }
  if (asked === '') return { ...present, problem: null }
  const read = parseCalendarDate(asked)
  if (!read.ok) return { ...present, problem: m.platform_date_unreadable() }
  if (read.value > now) return { ...present, problem: m.platform_date_future() }
  return { asked, day: read.value, earlier: read.value < now, problem: null }
}
