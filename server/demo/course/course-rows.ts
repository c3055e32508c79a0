import { workingPhases } from '#domain/case-course/case-phases.ts'
import type { CaseStory } from '../case-story.ts'
import { daysUntil, morningOf, plusDays } from '../days.ts'
import { type Chance, chanceFrom } from '../random.ts'
import type { Rows } from '../rows.ts'
import { caseFact } from './case-fact.ts'

/** So many days a phase lasts in the concept of the demo's sites; some cases stay longer. */
const usualDays = { intake: 21, assessment: 42, planning: 30, linking: 120, monitoring: 180, evaluation: 30 }

/**
 * How a case went on: its phases with their days, reviews of long accompaniments, what the statistics keep of a closed
 * one and what is due because of it.
 * @param parts rows of the same case that were made before
 */
export function courseRows(made: CaseStory, parts: Rows, today: string): Rows {
  // Drawn by the key of the case alone, so that what is invented elsewhere stays the same.
  const chance = chanceFrom(Number.parseInt(made.ids.case.slice(-8), 16) + 3)
  const phases = phaseDays(chance, made, today)
  const own = { site_id: made.site, case_id: made.ids.case }
  const course = phases.map(({ phase, since }) => ({
    ...own,
    id: chance.uuid(),
    episode_id: made.ids.episode,
    status: phase === 'closed' ? 'closed' : 'open',
    phase,
    since,
    reason: '',
    recorded_at: morningOf(since),
    recorded_by: made.responsible.id,
  }))
  const reviews = reviewRows(chance, made, today)
  return {
    case_course: course,
    case_review: reviews,
    case_fact: made.closed ? [caseFact(chance, made, parts)] : [],
    work_item: made.closed
      ? []
      : [
          ...dueByPhase(made, phases.at(-1)!, today),
          ...reviews.slice(-1).map(({ next_on: due }) => dueItem('review', made, String(due))),
        ],
  }
}

const dueItem = (kind: string, made: CaseStory, due: string) => ({
  site_id: made.site,
  assignee_id: made.responsible.id,
  case_id: made.ids.case,
  kind,
  source_id: made.ids.case,
  due,
})

type PhaseDay = { phase: string; since: string }

/** Days on which the phases began: from the admission in their order up to the one the case stands in. */
function phaseDays(chance: Chance, made: CaseStory, today: string): PhaseDay[] {
  const reached = made.closed ? workingPhases.length - 1 : workingPhases.indexOf(made.phase as never)
  const last = made.closed ?? today
  const days: PhaseDay[] = []
  let since = made.opened
  for (const phase of workingPhases.slice(0, reached + 1)) {
    days.push({ phase, since })
    const next = plusDays(since, chance.days(usualDays[phase] * 0.8))
    since = next < last ? next : last
  }
  return made.closed ? [...days, { phase: 'closed', since: made.closed }] : days
}

/** A phase that began lately has its usual end ahead; one that has lasted for months is due only where that is new. */
function dueByPhase(made: CaseStory, { phase, since }: PhaseDay, today: string) {
  const due = plusDays(since, usualDays[phase as keyof typeof usualDays])
  return daysUntil(due, today) > 20 ? [] : [dueItem('phase_length', made, due)]
}

/** Accompaniments of more than half a year were looked at together about every half year. */
function reviewRows(chance: Chance, made: CaseStory, today: string) {
  const rows: Record<string, unknown>[] = []
  const until = made.closed ?? today
  for (let held = plusDays(made.opened, 170 + chance.below(30)); held < until;) {
    const next = plusDays(held, 180)
    rows.push({
      site_id: made.site,
      case_id: made.ids.case,
      id: chance.uuid(),
      episode_id: made.ids.episode,
      held_on: held,
      with_client: chance.number() < 0.8,
      words: chance.pick(said),
      next_on: next,
      recorded_at: morningOf(held),
      recorded_by: made.responsible.id,
    })
    held = plusDays(next, chance.below(20))
  }
  return rows
}

const said = [
  'Die Schritte passen noch. Der Kurs beginnt früher als gedacht, die Kita später.',
  'Gemeinsam durchgesehen: Wohnung bleibt das Wichtigste, die Anerkennung ruht bis dahin.',
  'Vieles läuft inzwischen ohne Begleitung. Nächster Blick auf Arbeit und Sprache.',
]
