import type { AgreedDoer, AgreedGoal } from '#domain/plan/agreement/plan-content.ts'
import { type Score, scores } from '#domain/plan/goal/goal.ts'
import { getLocale } from '#platform/i18n/locale.ts'
import { signed } from '#features/goals/view.ts'
import { formatDay } from '#ui/data/date-format.ts'

/** How persons, offices and life domains are named; `person` is null where a case has one person only. */
export type ContentWords = {
  person: (personId: string) => string | null
  office: (doer: AgreedDoer) => string
  who: (doer: AgreedDoer) => string
  domains: (goal: AgreedGoal) => string
}

/** The levels of a goal that somebody described, best first: "+2: eingezogen". */
export const levelWords = ({ levels }: AgreedGoal): string[] =>
  scores
    .toReversed()
    .filter((score: Score) => levels[score] !== '')
    .map((score) => `${signed(score)}: ${levels[score]}`)

/** A day in words of the language, empty for none. */
export const dayWords = (day: string | null): string => (day ? formatDay(day, getLocale()) : '')
