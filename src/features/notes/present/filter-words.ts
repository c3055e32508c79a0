import { m } from '#platform/i18n/messages.ts'
import { formatDay } from '#ui/data/date-format.ts'
import { kindLabel } from '../labels.ts'
import type { TimeLineFilter } from '../time-line-filter.ts'

/** What limits the timeline, in words, a part each; they stand on paper too. */
export function filterWords(
  { kind, from, until }: TimeLineFilter,
  person: string | null,
  locale: string,
): string[] {
  const words: string[] = []
  if (kind) words.push(kind === 'program' ? m.notes_kind_program() : kindLabel(kind))
  if (from) words.push(m.notes_filter_from({ day: formatDay(from, locale) }))
  if (until) words.push(m.notes_filter_until({ day: formatDay(until, locale) }))
  if (person) words.push(person)
  return words
}
