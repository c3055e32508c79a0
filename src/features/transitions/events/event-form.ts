import { parseCalendarDate, parsePartialDate } from '#domain/kernel/calendar-date.ts'
import { knownDays, type KnownPerson } from '#domain/rechtskreis/proposals/known-person.ts'
import { ruleByDays } from '#domain/rechtskreis/catalogue/rule-by-days.ts'
import { ruleOn, wordingInForce } from '#domain/rechtskreis/catalogue/rule-on.ts'
import { triggerDay } from '#domain/rechtskreis/catalogue/trigger-day.ts'
import type { VersionedRule } from '#domain/rechtskreis/catalogue/versioned-rule.ts'
import { triggerProblem } from '#domain/rechtskreis/proposals/trigger-problem.ts'
import { type Trigger, triggers } from '#domain/rechtskreis/triggers.ts'
import { getLocale } from '#platform/i18n/locale.ts'
import { m } from '#platform/i18n/messages.ts'
import { formatDay } from '#ui/data/date-format.ts'
import { type AskedField, askedSources } from './asked-days.ts'
import { problemWords } from '../present/trigger-labels.ts'

/** The event that an address describes: its day where one follows, else what to ask for and what is wrong with it. */
export type EventForm = {
  trigger: Trigger | null
  /** the fields that the event needs: its day, or the days it follows from */
  fields: ('tag' | AskedField)[]
  triggerOn: string | null
  errors: Record<string, string>
  values: Record<string, string>
}

/** Which event an address names. */
export const readTrigger = (search: URLSearchParams): Trigger | null =>
  triggers.find((trigger) => trigger === search.get('ereignis')) ?? null

/**
 * Reads what an address says of an event. Nothing is guessed: a date in part is named at its field, and so is a day for which no
 * rule is worded; a day that follows from what is kept is offered, not taken.
 * @param rules those that the event may propose; what the first says today is what is asked for
 * @param today YYYY-MM-DD
 */
export function readEvent(
  search: URLSearchParams,
  trigger: Trigger,
  rules: readonly [VersionedRule, ...VersionedRule[]],
  known: KnownPerson,
  today: string,
): EventForm {
  const [first] = rules
  const needs = wordingInForce(first, today)?.trigger.day ?? []
  const asked = Object.entries(askedSources).filter(([, of]) => needs.some((one) => one.of === of))
  const fields: EventForm['fields'] = asked.length > 0 ? asked.map(([field]) => field as AskedField) : ['tag']
  const errors: Record<string, string> = {}
  const values: Record<string, string> = {}
  const days: Record<string, string> = {}
  for (const field of fields) {
    const text = search.get(field)
    values[field] = text ?? ''
    if (text === null) continue
    const reading = readDay(text)
    if (reading.ok) days[field] = reading.value
    else errors[field] = reading.words
  }
  const given = Object.fromEntries(asked.map(([field, of]) => [of, days[field]]))
  const from = { ...knownDays(known), ...withoutMissing(given) }
  const follows = ruleByDays(first, from)?.day
  if (fields[0] === 'tag' && search.get('tag') === null && needs.length > 0 && follows)
    values.tag = formatDay(follows, getLocale())
  for (const [field, day] of Object.entries(days)) {
    const problem = triggerProblem(field === 'tag' ? trigger : 'first_title', day, known, today)
    if (problem) errors[field] = problemWords(problem)
  }
  const triggerOn = fields[0] === 'tag' ? days.tag : follows
  const unworded = triggerOn ?? (fields[0] === 'tag' ? null : triggerDay(needs, from))
  if (unworded && !rules.some((rule) => ruleOn(rule, unworded)?.trigger.facts.includes(trigger)))
    errors[fields.at(-1)!] ??= problemWords({ problem: 'no_wording', day: unworded })
  return {
    trigger,
    fields,
    errors,
    values,
    triggerOn: Object.keys(errors).length > 0 ? null : (triggerOn ?? null),
  }
}

/** A whole day, or why it is none. */
function readDay(text: string): { ok: true; value: string } | { ok: false; words: string } {
  const read = parseCalendarDate(text)
  if (read.ok) return read
  const words = {
    empty: m.platform_required,
    impossible: m.platform_date_impossible,
    unreadable: parsePartialDate(text).ok ? m.transitions_trigger_partial : m.platform_date_unreadable,
  }
  return { ok: false, words: words[read.reason]() }
}

const withoutMissing = (days: Record<string, string | undefined>) =>
  Object.fromEntries(
    Object.entries(days).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
