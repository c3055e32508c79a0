import type { ContactChannel, EnquiryState } from '#domain/enquiry/enquiry.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import { getLocale } from '#platform/i18n/locale.ts'
import type { Trx } from '#platform/db/tables.ts'
import { m } from '#platform/i18n/messages.ts'
import { conceptToday } from '#features/concept/index.ts'
import { labelsOf } from '#features/reference/index.ts'
import { formatDay } from '#ui/data/date-format.ts'
import { type CountedBy, countedBy, enquiryCounts } from '../data/counts.server.ts'
import { contactChannelLabel, enquiryStateLabel } from '../labels.ts'

/** One table of the counts: by what, and a line per value. */
export type CountTable = { by: CountedBy; lines: { label: string; enquiries: number; people: number }[] }

/** The counts of the organisation in words; by month only where no month is chosen. */
export async function countTables(trx: Trx, entered: Entered, month: string | null): Promise<CountTable[]> {
  const [counts, concept, languages] = [
    await enquiryCounts(trx, entered, month),
    await conceptToday(trx, entered),
    await labelsOf('languages'),
  ]
  const labels: Record<CountedBy, (code: string) => string> = {
    month: (code) => formatDay(code, getLocale()),
    route: (code) => concept.wordFor('access_routes', code),
    channel: (code) => contactChannelLabel(code as ContactChannel),
    language: languages,
    outcome: (code) => enquiryStateLabel(code as EnquiryState),
  }
  return countedBy
    .filter((by) => by !== 'month' || month === null)
    .map((by) => ({
      by,
      lines: counts
        .filter((count) => count.by === by)
        .map(({ code, enquiries, people }) => ({
          label: code === null ? m.ui_missing_not_asked() : labels[by](code),
          enquiries,
          people,
        })),
    }))
}
