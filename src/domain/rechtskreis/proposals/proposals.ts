import { dayByRule } from '../../kernel/date-rule.ts'
import { earliestDay, type KnownPerson, latestDay, runningOn } from './known-person.ts'
import { laneOfRechtskreis, type Rechtskreis } from '../lanes.ts'
import { type ExpectedDays, expectedDays, type TransitionKind } from '../transition.ts'
import { ruleOn } from '../catalogue/rule-on.ts'
import type { Reminder, TransitionRule } from '../catalogue/transition-rule.ts'
import type { VersionedRule } from '../catalogue/versioned-rule.ts'
import type { Trigger } from '../triggers.ts'

/** A transition that an event proposes; it becomes one only when somebody takes it over. */
export type Proposal = {
  kind: TransitionKind
  /** whether the time axis has the old right: false where another one runs, null where nothing stands there */
  fits: boolean | null
  /** the old right, where only one comes into question */
  from: Rechtskreis | null
  /** the new right, where only one comes into question by what is known */
  to: Rechtskreis | null
  /** the days of each new right that may follow; null for a rule without one */
  targets: { to: Rechtskreis; days: ExpectedDays }[]
  /** when to think of it */
  remindOn: string[]
}

type Rules = ReadonlyMap<TransitionKind, VersionedRule>

/**
 * The transitions that an event on a day proposes for a person, by the wording of their rules on that day; those that fit the time
 * axis first.
 * @param today YYYY-MM-DD; without an application yet it is assumed for this day
 */
export function proposals(
  trigger: Trigger,
  triggerOn: string,
  known: KnownPerson,
  rules: Rules,
  today: string,
): Proposal[] {
  return [...rules]
    .flatMap(([kind, rule]) => {
      const wording = ruleOn(rule, triggerOn)
      return wording ? [[kind, wording] as const] : []
    })
    .filter(
      ([, rule]) => rule.trigger.facts.includes(trigger) && mayBeSoOld(rule, known.birthDate, triggerOn),
    )
    .map(([kind, rule]): Proposal => {
      const from = { triggerOn, appliedOn: null }
      const targets = rule.to.map((to) => ({ to, days: expectedDays(rule, { ...from, toCode: to }, today) }))
      return {
        kind,
        fits: fitsAxis(rule, known, triggerOn),
        from: onlyOne(rule.from.filter((code) => runs(known, code, triggerOn))) ?? onlyOne(rule.from),
        to: onlyOne(rule.to) ?? byAge(rule.to, known.birthDate, triggerOn),
        targets,
        remindOn: rule.remind.map((reminder) => reminderDay(reminder, triggerOn)),
      }
    })
    .toSorted((a, b) => order(a.fits) - order(b.fits))
}

/** Whether what runs for the person on the day is what the rule begins with. */
export function fitsAxis(
  { from }: Pick<TransitionRule, 'from'>,
  known: KnownPerson,
  day: string,
): boolean | null {
  if (from.length === 0) return true
  if (from.some((code) => runs(known, code, day))) return true
  const lanes = from.map((code) => laneOfRechtskreis[code])
  return runningOn(known, day).some(({ lane }) => lanes.includes(lane as never)) ? false : null
}

/** The day of a reminder. */
export const reminderDay = (reminder: Reminder, triggerOn: string): string =>
  Temporal.PlainDate.from(triggerOn).add(reminder).toString()

const runs = (known: KnownPerson, code: Rechtskreis, day: string) =>
  runningOn(known, day).some(({ rechtskreis }) => rechtskreis === code)
const onlyOne = <T>(values: readonly T[]): T | null => (values.length === 1 ? values[0]! : null)
const order = (fits: boolean | null) => (fits === true ? 0 : fits === null ? 1 : 2)

/** False only where the person is surely younger or older than the rule is for. */
function mayBeSoOld({ trigger: { ages } }: TransitionRule, birthDate: string | null, day: string): boolean {
  if (!ages || !birthDate) return true
  const ageOf = (born: string) => Temporal.PlainDate.from(born).until(day, { largestUnit: 'years' }).years
  return ageOf(earliestDay(birthDate)) >= ages.from && ageOf(latestDay(birthDate)) <= ages.until
}

/** Of SGB II and SGB XII the one that the age says; none where the birth is not known well enough. */
function byAge(to: readonly Rechtskreis[], birthDate: string | null, day: string): Rechtskreis | null {
  if (to.length !== 2 || !to.includes('SGB2') || !to.includes('SGB12') || !birthDate) return null
  const [first, last] = [earliestDay(birthDate), latestDay(birthDate)].map((born) =>
    dayByRule('pension_age', born),
  )
  if (day < first!) return 'SGB2'
  return day > last! ? 'SGB12' : null
}
