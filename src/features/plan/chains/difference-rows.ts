import type { Part, StepParts } from '#domain/plan/running-chains/step-parts.ts'
import { differenceName, type TemplateDifference } from '#domain/plan/running-chains/template-difference.ts'
import { dayByRule } from '#domain/kernel/date-rule.ts'
import { getLocale } from '#platform/i18n/locale.ts'
import { m } from '#platform/i18n/messages.ts'
import { formatDay } from '#ui/data/date-format.ts'
import type { ChainProposal } from './chain-proposals.server.ts'

/** A difference in words: what it is about, what stands in the case, what the new version has; null where nothing. */
export type ProposalRow = {
  name: string
  what: string
  now: string | null
  wanted: string | null
  byHand: boolean
}

const partWords = {
  title: m.plan_version_part_title,
  agency: m.plan_version_part_agency,
  days: m.plan_version_part_days,
  last_day: m.plan_version_part_last_day,
  documents: m.plan_version_part_documents,
  after: m.plan_version_part_after,
} as const satisfies Record<Part, unknown>

/**
 * The differences of a proposal in words.
 * @param agency says the name of a kind of agency
 */
export function proposalRows(
  { differences, run, to, from, chain }: Pick<ChainProposal, 'differences' | 'run' | 'to' | 'from' | 'chain'>,
  agency: (code: string) => string,
): ProposalRow[] {
  const titles = new Map([
    ...[...from.steps, ...to.steps].map(({ key, title }) => [key, title.de] as const),
    ...run.steps.map(({ key, title }) => [key, title] as const),
  ])
  const listed = (words: readonly string[]) => words.toSorted((a, b) => a.localeCompare(b, 'de')).join('; ')
  const named = (keys: readonly string[]) => listed(keys.map((key) => titles.get(key) ?? ''))
  const day = (value: string | null) => (value ? formatDay(value, getLocale()) : '')
  const value: Record<Part, (step: StepParts) => string> = {
    title: ({ title }) => title,
    agency: (step) => agency(step.agency),
    days: ({ days }) => (days === null ? '' : m.plan_version_days({ count: days })),
    last_day: ({ last_day }) => day(last_day),
    documents: ({ documents }) => listed(documents),
    after: ({ after }) => named(after),
  }
  const row = (one: TemplateDifference): Omit<ProposalRow, 'name' | 'byHand'> => {
    if (one.kind === 'changed')
      return {
        what: partWords[one.part]({ step: one.step.title }),
        now: value[one.part](one.now) || null,
        wanted: value[one.part](one.wanted) || null,
      }
    if (one.kind === 'dropped')
      return {
        what: m.plan_version_dropped({ step: one.step.title }),
        now: agency(one.step.agency),
        wanted: null,
      }
    const { step } = one
    const until = step.lastDay ? dayByRule(step.lastDay.rule, chain.startedOn) : null
    const words = [
      agency(step.agency),
      until && m.plan_version_until({ day: day(until) }),
      step.after.length > 0 && m.plan_version_waits({ steps: named(step.after) }),
      step.documents.length > 0 &&
        m.plan_version_needs({ documents: listed(step.documents.map(({ de }) => de)) }),
    ]
    return {
      what: m.plan_version_added({ step: step.title.de }),
      now: null,
      wanted: words.filter(Boolean).join(' · '),
    }
  }
  return differences.map((one) => ({ name: differenceName(one), byHand: one.byHand, ...row(one) }))
}

/** A row as somebody saw it, under its name. */
export type SeenRow = [name: string, words: string]

/** The rows as a form sends them back, so that nobody takes over what was not shown. */
export const seenRows = (rows: readonly ProposalRow[]): SeenRow[] =>
  rows.map(({ name, what, now, wanted }) => [name, [what, now ?? '–', wanted ?? '–'].join(' | ')])
