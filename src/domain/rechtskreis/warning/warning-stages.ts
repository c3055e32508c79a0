import type { TransitionRule } from '../catalogue/transition-rule.ts'
import type { ExpectedDays } from '../transition.ts'

/** How long before the old right ends somebody is warned. */
export type Lead = { unit: 'months' | 'weeks' | 'days'; count: number }

/** How many days before a site warns first, of titles that end and of changes of money; null: as it was delivered. */
export type FirstWarnings = { title: number | null; money: number | null }

const ofTitles = [9, 6, 3, 1].map((count): Lead => ({ unit: 'months', count }))
const ofMoney = [6, 4, 2].map((count): Lead => ({ unit: 'weeks', count }))

const titleKinds = new Set(['T09', 'T12', 'T18', 'T24'])
const moneyKinds = new Set([
  'T02',
  'T03',
  'T04',
  'T07',
  'T08',
  'T10',
  'T14',
  'T15',
  'T16',
  'T17',
  'T20',
  'T23',
  'T30',
])

/** The warnings of a kind, and from when its site wants the first of them. */
function leadsOf(kind: string, first: FirstWarnings): { delivered: readonly Lead[]; first: number | null } {
  if (titleKinds.has(kind)) return { delivered: ofTitles, first: first.title }
  if (moneyKinds.has(kind)) return { delivered: ofMoney, first: first.money }
  return { delivered: kind === 'T06' ? [{ unit: 'months', count: 2 }] : [], first: null }
}

const averageMonth = 30.4

/**
 * How long before, by kind of transition: months for titles that end and for changes known long before, weeks for
 * changes of money; what the rule itself reminds of comes beside it. Where a site says how many days before it warns first,
 * that comes before all others, and none is earlier. Earliest first, each once.
 */
export function warningLeads(
  kind: string,
  rule: Pick<TransitionRule, 'remind'> | undefined,
  firsts: FirstWarnings = { title: null, money: null },
): Lead[] {
  const ofRule = (rule?.remind ?? []).flatMap((reminder): Lead[] => {
    if ('months' in reminder) return reminder.months < 0 ? [{ unit: 'months', count: -reminder.months }] : []
    return reminder.days < 0 ? [{ unit: 'weeks', count: Math.max(1, Math.round(-reminder.days / 7)) }] : []
  })
  const { delivered, first } = leadsOf(kind, firsts)
  const all = [...delivered, ...ofRule]
  const wanted =
    first === null
      ? all
      : [
          ...(first > 0 ? [{ unit: 'days' as const, count: first }] : []),
          ...all.filter((lead) => inDays(lead) < first),
        ]
  return wanted
    .filter((lead, at) => wanted.findIndex((other) => sameLead(lead, other)) === at)
    .toSorted((a, b) => inDays(b) - inDays(a))
}

const sameLead = (one: Lead, other: Lead) => one.unit === other.unit && one.count === other.count
const daysOfUnit = { days: 1, weeks: 7, months: averageMonth }
const inDays = ({ unit, count }: Lead) => count * daysOfUnit[unit]

/** Last day that the old right covers: the last one paid, else by the rule, else the trigger itself. */
export const lastCoveredDay = (
  known: { lastPaidOn: string | null; triggerOn: string },
  expected: ExpectedDays,
): string => known.lastPaidOn ?? expected.oldEnds ?? known.triggerOn

/** The stage that is reached: the shortest lead that has begun, `over` after the last day, null before the first. */
export type Stage = Lead | 'over' | null

/**
 * Which stage is reached on a day; there is always only one.
 * @param leads earliest first
 * @param last last day that the old right covers, YYYY-MM-DD
 */
export function stageOn(leads: readonly Lead[], last: string, today: string): Stage {
  if (today > last) return 'over'
  return leads.findLast((lead) => warnedFrom(lead, last) <= today) ?? null
}

/** First day of a stage, YYYY-MM-DD. */
export const warnedFrom = ({ unit, count }: Lead, last: string): string =>
  Temporal.PlainDate.from(last)
    .subtract({ [unit]: count })
    .toString()
