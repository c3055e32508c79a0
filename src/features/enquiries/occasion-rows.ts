import { m } from '#platform/i18n/messages.ts'
import { type ContactChannel, contactChannels } from '#domain/enquiry/enquiry.ts'

/** What a row of an occasion may say became of the contact. */
export const rowOutcomes = ['answered', 'open', 'no_one_met'] as const
type StateOfMet = Exclude<(typeof rowOutcomes)[number], 'no_one_met'>

/** Rows that the form of an occasion shows. */
export const rowCount = 10

/** Columns of the rows. */
export const columns = ['channel', 'language', 'domain', 'people', 'result'] as const

/** The columns as they are sent, a text per row. */
export type SentRows = Record<(typeof columns)[number], readonly string[]>

export type OccasionRow = {
  position: number
  channel: ContactChannel
  language: string | null
  domain: { local: string; core: string } | null
  people: number
  state: StateOfMet
}

type Known = {
  channel: ContactChannel
  languages: ReadonlyMap<string, string>
  coreOf: (domain: string) => string | undefined
}

const isState = (text: string): text is StateOfMet => text === 'answered' || text === 'open'
const isChannel = (text: string): text is ContactChannel =>
  (contactChannels as readonly string[]).includes(text)

/**
 * Reads the rows of an occasion. An empty row counts as none, also where only the channel was changed; a closed door is
 * counted and is no enquiry.
 * @returns the contacts, how many doors stayed closed, and what is wrong by cell (`people.2`, from 0)
 */
export function readOccasionRows(sent: SentRows, known: Known) {
  const errors: Record<string, string> = {}
  const rows: OccasionRow[] = []
  let notMet = 0
  const count = Math.max(...columns.map((column) => sent[column].length))
  for (let at = 0; at < count; at += 1) {
    const cell = (column: keyof SentRows) => (sent[column][at] ?? '').trim()
    const result = cell('result')
    const said = [cell('language'), cell('domain'), cell('people')].some((text) => text !== '')
    if (result === '' && !said) continue
    const wrong = (column: keyof SentRows, text: string) =>
      void (errors[`${column}.${at}`] = m.enquiries_row_problem({ row: at + 1, problem: text }))
    if (result === 'no_one_met') {
      if (said) wrong('result', m.enquiries_row_no_one_met_with_words())
      notMet++
      continue
    }
    const language = cell('language') === '' ? null : known.languages.get(cell('language').toLowerCase())
    const core = cell('domain') === '' ? null : known.coreOf(cell('domain'))
    const people = /^\d{1,2}$/.test(cell('people') || '1') ? Number(cell('people') || '1') : 0
    const channel = cell('channel') || known.channel
    if (language === undefined) wrong('language', m.enquiries_row_language_unknown())
    if (core === undefined) wrong('domain', m.platform_choose())
    if (people < 1 || people > 50) wrong('people', m.enquiries_people_wrong())
    if (!isChannel(channel)) wrong('channel', m.platform_choose())
    if (!isState(result)) wrong('result', m.enquiries_row_result_missing())
    else if (isChannel(channel))
      rows.push({
        position: at + 1,
        channel,
        language: language ?? null,
        domain: core ? { local: cell('domain'), core } : null,
        people,
        state: result,
      })
  }
  return { rows, notMet, errors }
}
