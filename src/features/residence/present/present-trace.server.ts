import type { TraceLine } from '#domain/residence/evaluate/trace.ts'
import { parseCalendarDate } from '#domain/kernel/calendar-date.ts'
import { m } from '#platform/i18n/messages.ts'
import { getLocale } from '#platform/i18n/locale.ts'
import { formatDay } from '#ui/data/date-format.ts'
import { worded } from './present-hint.server.ts'

export type TraceRow = {
  id: string
  words: string
  citation: string
  state: TraceLine['state']
  known: string[]
  counted: string[]
  from: string | null
  waiver: string | null
}

/** The reasoning in the language of the request: what was asked, what is known of it, how it stands. */
export function presentTrace(trace: TraceLine[], factLabel: (key: string) => string): TraceRow[] {
  return trace.map((line) => ({
    id: line.id,
    words: worded(line.wording),
    citation: line.citation,
    state: line.state,
    known: line.facts.map(({ key, value }) => `${factName(key, factLabel)}: ${valueWords(value)}`),
    counted: line.clocks.map(worded),
    from: line.from,
    waiver: line.waiver && `${worded(line.waiver.wording)} (${line.waiver.citation})`,
  }))
}

const factName = (key: string, factLabel: (key: string) => string) =>
  key === 'person.birth_date' ? m.residence_birth_date() : factLabel(key)

function valueWords(value: string | number | boolean | null): string {
  if (value === null) return m.residence_value_unknown()
  if (typeof value === 'boolean') return value ? m.residence_value_yes() : m.residence_value_no()
  const text = String(value)
  return parseCalendarDate(text).ok ? formatDay(text, getLocale()) : text
}
