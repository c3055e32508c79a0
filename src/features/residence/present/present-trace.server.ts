import type { TraceLine } from '#domain/residence/evaluate/trace.ts'
import { parseCalendarDate } from '#domain/kernel/calendar-date.ts'
import { m } from '#platform/i18n/messages.ts'
import { getLocale } from '#platform/i18n/locale.ts'
import { formatDay } from '#ui/data/date-format.ts'
import { numberWords } from '../labels/hint-labels.ts'
import type { ConditionNumber } from './rule-conditions.server.ts'
import { worded } from './present-hint.server.ts'

export type TraceRow = {
  id: string
  words: string
  citation: string
  /** numbers that the site lays down otherwise than the wording says */
  laidDown: string[]
  state: TraceLine['state']
  known: string[]
  counted: string[]
  from: string | null
  waiver: string | null
}

/**
 * The reasoning in the language of the request: what was asked, what is known of it, how it stands.
 * @param laidDown numbers of a condition that the site lays down otherwise, by its id
 */
export function presentTrace(
  trace: TraceLine[],
  factLabel: (key: string) => string,
  laidDown: (condition: string) => ConditionNumber[],
): TraceRow[] {
  return trace.map((line) => ({
    id: line.id,
    words: worded(line.wording),
    citation: line.citation,
    laidDown: laidDown(line.id).map(({ holds, delivered, unit }) =>
      m.residence_site_value({ value: numberWords(holds, unit), delivered: numberWords(delivered, unit) }),
    ),
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
