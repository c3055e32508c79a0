import { dayByRule } from '../../kernel/date-rule.ts'
import { earliestDay, type KnownPerson, runningOn } from './known-person.ts'
import { isAnnounced, type Trigger } from '../triggers.ts'

/**
 * Why an event cannot have been on a day, and the day it is measured by; `no_wording` where the catalogue keeps no wording of the
 * law for that day itself.
 */
export type TriggerProblem = {
  problem:
    | 'before_birth'
    | 'before_arrival'
    | 'before_title'
    | 'too_young'
    | 'not_yet'
    | 'too_far'
    | 'no_wording'
  day: string
}

/** From which day on an age-bound event is possible; partial births count as early as they may be. */
const reached: Partial<Record<Trigger, (born: string) => string>> = {
  pension_age: (born) => dayByRule('pension_age', born),
  birthday_18: (born) => dayByRule('day_before_plus_months_216', born),
}

const titleEnds: readonly Trigger[] = ['title_expires', 'chancen_title_ends']

/**
 * What speaks against an event on a day: before birth or arrival, a title that would end before it began, an age that is not
 * reached, a fact that lies ahead, an announcement of more than two years.
 * @param trigger null where no event was named, only its day
 */
export function triggerProblem(
  trigger: Trigger | null,
  day: string,
  known: KnownPerson,
  today: string,
): TriggerProblem | null {
  const born = known.birthDate && earliestDay(known.birthDate)
  const arrived = known.entryDate && earliestDay(known.entryDate)
  if (born && day < born) return { problem: 'before_birth', day: born }
  if (arrived && day < arrived) return { problem: 'before_arrival', day: arrived }
  const old = trigger && born && reached[trigger]?.(born)
  if (old && day < old) return { problem: 'too_young', day: old }
  const title = runningOn(known, today).find(({ rechtskreis }) => rechtskreis === 'AUFENTHG')
  if (trigger && titleEnds.includes(trigger) && title && day < title.from)
    return { problem: 'before_title', day: title.from }
  if (trigger && !isAnnounced(trigger) && day > today) return { problem: 'not_yet', day: today }
  const furthest = Temporal.PlainDate.from(today).add({ years: 2 }).toString()
  return day > furthest ? { problem: 'too_far', day: furthest } : null
}
