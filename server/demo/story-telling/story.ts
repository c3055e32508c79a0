import { orderWithout } from '#domain/plan/chain-template.ts'
import { dayByRule } from '#domain/kernel/date-rule.ts'
import { inOrder, type StepOrder } from '#domain/plan/step-order.ts'
import type { StepStatus } from '#domain/plan/step-state.ts'
import { plusDays } from '../days.ts'
import type { Chance } from '../random.ts'
import { waitingDays } from './waiting.ts'
import type { Way, WayStep } from './ways.ts'

/** What became of one step of an invented case; days are YYYY-MM-DD. */
export type StoryStep = WayStep & {
  status: StepStatus
  due: string | null
  startedOn: string | null
  endedOn: string | null
  barrier: string | null
  /** the end was noted on this day at first and corrected later */
  correctedFrom: string | null
  /** the step was noted as done by mistake before and taken back */
  takenBackOn: string | null
}

/** An invented case from its first day until today. */
export type Story = {
  way: Way
  firstDay: string
  steps: StoryStep[]
  order: StepOrder[]
  /** all that can be done is done */
  completed: boolean
  /** nobody comes any more: the chain broke off on this day */
  brokenOffOn: string | null
}

const barriers = [
  'appointment_missing',
  'no_place',
  'waiting_for_office',
  'document_missing',
  'person_declined',
]

/**
 * Lets a chain run until today: each step begins when all it waits for is over and takes as long as its office in that
 * season. A few steps fail, are not needed, are noted wrongly first; a few chains break off.
 */
export function tellStory(
  chance: Chance,
  { way, site, firstDay, today }: { way: Way; site: string; firstDay: string; today: string },
): Story {
  const needed = way.steps.filter((step) => chance.number() < step.share)
  const leftOut = new Set(way.steps.filter((step) => !needed.includes(step)).map((step) => step.key))
  const order = orderWithout(way.steps, leftOut)
  const byKey = new Map(needed.map((step) => [step.key, step]))
  const ends = new Map<string, string>()
  const told = new Map<string, StoryStep>()
  const breaksAt = chance.number() < 0.09 ? chance.below(needed.length) : -1
  let brokenOffOn: string | null = null
  for (const [at, key] of inOrder([...byKey.keys()], order).entries()) {
    const step = byKey.get(key)!
    const before = order.filter((line) => line.after === key).map((line) => ends.get(line.before))
    const ready = before.includes(undefined) ? null : [firstDay, ...(before as string[])].toSorted().at(-1)!
    const due = step.lastDay ? dayByRule(step.lastDay.rule, firstDay) : null
    if (ready === null || ready > today || brokenOffOn !== null) {
      told.set(key, open(step, due))
      continue
    }
    const days = waitingDays(chance, { site, agency: step.agency, days: step.days, from: ready })
    const planned = due ?? plusDays(ready, Math.max(7, step.days))
    const end = plusDays(ready, days)
    if (at === breaksAt) {
      brokenOffOn = end > today ? today : end
      told.set(key, {
        ...open(step, planned),
        status: 'failed',
        endedOn: brokenOffOn,
        barrier: 'person_declined',
      })
    } else if (end > today) told.set(key, running(chance, step, planned, ready, today))
    else {
      told.set(key, ended(chance, step, planned, ready, end))
      ends.set(key, end)
    }
  }
  const steps = needed.map((step) => told.get(step.key)!)
  return { way, firstDay, steps, order, brokenOffOn, completed: steps.every((step) => step.endedOn !== null) }
}

const open = (step: WayStep, due: string | null): StoryStep => ({
  ...step,
  status: 'planned',
  due,
  startedOn: null,
  endedOn: null,
  barrier: null,
  correctedFrom: null,
  takenBackOn: null,
})

function running(chance: Chance, step: WayStep, due: string, ready: string, today: string): StoryStep {
  const begun = chance.number() < 0.5
  // What is open now is due about now: some late, most ahead.
  const near = plusDays(today, chance.below(50) - 12)
  return {
    ...open(step, step.lastDay ? due : near),
    status: begun ? 'started' : 'planned',
    startedOn: begun ? ready : null,
  }
}

function ended(chance: Chance, step: WayStep, due: string, ready: string, end: string): StoryStep {
  const luck = chance.number()
  const status = luck < 0.04 ? 'failed' : luck < 0.07 ? 'skipped' : 'finished'
  const wrong = chance.number()
  return {
    ...open(step, due),
    status,
    startedOn: chance.number() < 0.4 ? ready : null,
    endedOn: end,
    barrier: status === 'failed' ? chance.pick(barriers) : null,
    correctedFrom: wrong < 0.03 ? plusDays(end, -1 - chance.below(9)) : null,
    takenBackOn: wrong > 0.985 ? ready : null,
  }
}
