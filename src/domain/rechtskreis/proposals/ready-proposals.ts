import { earliestDay, knownDays, type KnownPerson, latestDay } from './known-person.ts'
import { fitsAxis } from './proposals.ts'
import { expectedDays, type TransitionKind } from '../transition.ts'
import { ruleByDays } from '../catalogue/rule-by-days.ts'
import { wordingInForce } from '../catalogue/rule-on.ts'
import type { DaySource, TriggerDay } from '../catalogue/trigger-day.ts'
import type { VersionedRule } from '../catalogue/versioned-rule.ts'
import type { Trigger } from '../triggers.ts'

/** An event whose day follows from what is kept: the change is offered without anybody entering it. */
export type ReadyProposal = {
  kind: TransitionKind
  trigger: Trigger
  triggerOn: string
  /** the first day of the new right */
  changesOn: string
  /** what the day follows from */
  of: DaySource
  from: string
}

/** A change that would be offered, but whose day cannot be said; `known` is what there is of it, null for nothing. */
export type OpenProposal = { kind: TransitionKind; trigger: Trigger; of: DaySource; known: string | null }

/** How far back and ahead changes are offered, in months. */
const back = 24
const ahead = 24

const kept: readonly DaySource[] = ['birth_date', 'entry_date', 'title_until']

/**
 * The changes that come up for a person by what is kept: 36 months of stay, coming of age, pension age, the end of a title; each
 * by the wording of the day that follows. Nothing is guessed: a date known only in part gives no day, and says so.
 * @param taken transitions that are recorded, by kind and trigger
 * @param today YYYY-MM-DD
 */
export function readyProposals(
  known: KnownPerson,
  rules: ReadonlyMap<TransitionKind, VersionedRule>,
  taken: readonly { kind: TransitionKind; triggerOn: string }[],
  today: string,
): { ready: ReadyProposal[]; open: OpenProposal[] } {
  const from = Temporal.PlainDate.from(today).subtract({ months: back }).toString()
  const until = Temporal.PlainDate.from(today).add({ months: ahead }).toString()
  const days = knownDays(known)
  const ready: ReadyProposal[] = []
  const open: OpenProposal[] = []
  for (const [kind, rule] of rules) {
    const now = wordingInForce(rule, today)
    const [source, another] = now?.trigger.day ?? []
    if (!now || !source || another || !kept.includes(source.of)) continue
    const trigger = now.trigger.facts[0]!
    if (days[source.of] === undefined) {
      const partial =
        source.of === 'birth_date' ? known.birthDate : source.of === 'entry_date' ? known.entryDate : null
      if (
        source.of !== 'title_until' &&
        fitsAxis(now, known, today) &&
        mayCome(rule, source, partial, { from, until })
      )
        open.push({ kind, trigger, of: source.of, known: partial })
      continue
    }
    if (source.of === 'title_until' ? known.titleEnd?.trigger !== trigger : !fitsAxis(now, known, today))
      continue
    const follows = ruleByDays(rule, days)
    if (!follows) continue
    const { wording, day } = follows
    const changesOn = expectedDays(wording, { triggerOn: day, appliedOn: day }, day).newBegins ?? day
    const isTaken = taken.some((one) => one.kind === kind && one.triggerOn === day)
    if (changesOn < from || changesOn > until || isTaken) continue
    ready.push({ kind, trigger, triggerOn: day, changesOn, of: source.of, from: days[source.of]! })
  }
  return { ready: ready.toSorted((a, b) => (a.changesOn < b.changesOn ? -1 : 1)), open }
}

/** Whether the change may lie in the time that is looked at, by the earliest and latest day that a partial date may mean. */
function mayCome(
  rule: VersionedRule,
  source: TriggerDay,
  partial: string | null,
  window: { from: string; until: string },
): boolean {
  if (partial === null) return true
  const [first, last] = [earliestDay(partial), latestDay(partial)].map((day) => {
    const follows = ruleByDays(rule, { [source.of]: day })
    if (!follows) return undefined
    const { wording, day: triggerOn } = follows
    return expectedDays(wording, { triggerOn, appliedOn: triggerOn }, triggerOn).newBegins ?? triggerOn
  })
  // A day before the first wording or after the last one bounds nothing: the other one decides.
  if (first === undefined && last === undefined) return false
  return (last === undefined || last >= window.from) && (first === undefined || first <= window.until)
}
