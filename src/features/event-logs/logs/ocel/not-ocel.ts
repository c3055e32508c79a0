import { EventLogRefused } from '../event-log-refused.ts'

/** The refusal of JSON that is no OCEL 2.0. */
export function notOcel(path: string, why: { de: string; en: string }): EventLogRefused {
  return new EventLogRefused('format', {
    de: `${path} ist kein OCEL 2.0: ${why.de}.`,
    en: `${path} is not OCEL 2.0: ${why.en}.`,
  })
}
