import type { Chance } from './random.ts'
import type { Rows } from './person-rows.ts'
import type { Way } from './ways.ts'

export type PlanWanted = {
  site: string
  caseId: string
  plan: string
  person: string
  opened: string
  today: string
  way: Way
  organisationOf: (agency: string) => string | null
  assignees: string[]
  keys: { trace: string; chain: string; person: string }
}

const plus = (day: string, days: number) => Temporal.PlainDate.from(day).add({ days }).toString()
const barriers = [
  'appointment_missing',
  'no_place',
  'waiting_for_office',
  'document_missing',
  'person_declined',
]

/** The steps of one invented case up to today: what is done, the one that is open now, and their chain events. */
export function planRows(chance: Chance, wanted: PlanWanted): Rows {
  const rows: Rows = { plan_step: [], chain_event: [], work_item: [] }
  let day = wanted.opened
  let ordinal = 0
  const wantedSteps = wanted.way.steps.filter((step) => chance.number() < step.share)
  const append = (step: Way['steps'][number], due: string, done: string | null, failed: boolean) => {
    const id = chance.uuid()
    const event = chance.uuid()
    const organisation = wanted.organisationOf(step.agency)
    const status = done ? (failed ? 'failed' : 'finished') : 'planned'
    const barrier = done && failed ? chance.pick(barriers) : null
    rows.plan_step!.push({
      site_id: wanted.site,
      id,
      ref: chance.uuid(),
      case_id: wanted.caseId,
      plan_id: wanted.plan,
      person_id: wanted.person,
      step_code: step.step,
      title: step.title,
      agency_kind: step.agency,
      organisation_id: organisation,
      due,
      status,
      ended_on: done,
      barrier_code: barrier,
      note: '',
      last_event_id: event,
      version: 1,
      updated_at: `${done ?? due}T10:00:00+01:00`,
    })
    const told = {
      site_id: wanted.site,
      trace_key: wanted.keys.trace,
      chain_key: wanted.keys.chain,
      person_key: wanted.keys.person,
      step_code: step.step,
      agency_kind: step.agency,
      organisation_id: organisation,
      planned_on: due,
      barrier_code: barrier,
    }
    rows.chain_event!.push({
      ...told,
      id: event,
      occurred_on: done ?? wanted.today,
      ordinal: ordinal++,
      kind: status,
      recorded_at: `${done ?? wanted.today}T10:00:00+01:00`,
    })
    if (!done)
      for (const assignee of wanted.assignees)
        rows.work_item!.push({
          site_id: wanted.site,
          assignee_id: assignee,
          kind: 'step_due',
          source_id: id,
          case_id: wanted.caseId,
          due,
        })
  }
  for (const step of wantedSteps) {
    const due = plus(day, step.days)
    const done = plus(day, chance.days(step.days))
    if (done >= wanted.today) {
      append(step, due, null, false)
      return rows
    }
    append(step, due, done, chance.number() < 0.05)
    day = done
  }
  append(
    { step: 'counselling', agency: 'KI', title: 'Beratungsgespräch führen', days: 14, share: 1 },
    plus(wanted.today, chance.below(30)),
    null,
    false,
  )
  return rows
}
