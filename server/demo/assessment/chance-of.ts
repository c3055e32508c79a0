import type { CaseStory } from '../case-story.ts'
import { plusDays } from '../days.ts'
import { type Chance, chanceFrom } from '../random.ts'

/** What is drawn by a source of its own, so that nothing invented elsewhere changes with it. */
const sources = {
  own_rating: 1,
  review: 2,
  resources: 3,
  aims: 4,
  replies: 5,
  steps: 6,
  goals: 7,
  agreements: 8,
  status: 9,
  watch: 10,
} as const

/** A source of chance of the person's own for one part of the assessment. */
export const chanceOf = ({ ids }: CaseStory, part: keyof typeof sources): Chance =>
  chanceFrom(Number.parseInt(ids.person.slice(-8), 16) + sources[part])

/**
 * The day, half a year after the first talk, on which everything was gone through once more; null for the half with
 * whom it was not, and for those who came too late for it.
 */
export function reviewOf(made: CaseStory, today: string): string | null {
  const day = plusDays(made.opened, 182)
  return chanceOf(made, 'review').number() < 0.5 && day < (made.closed ?? today) ? day : null
}
