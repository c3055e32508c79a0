import type { AgencyHandover } from '#domain/chain/agency-handovers.ts'
import { m } from '#platform/i18n/messages.ts'

/** The slowest hand-over as a sentence; `handovers` has the slowest first. */
export function longestWaitWords([first]: readonly AgencyHandover[]): string {
  if (!first) return m.chains_no_result()
  return m.chains_result({
    ...first,
    count: first.count.toLocaleString('de-DE'),
    days: first.medianDays.toLocaleString('de-DE'),
  })
}
