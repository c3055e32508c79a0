import type { CaseStory } from '../case-story.ts'
import { morningOf } from '../days.ts'
import type { Chance } from '../random.ts'
import type { Rows } from '../rows.ts'

type Row = Record<string, unknown>
const monthOf = (day: string) => `${day.slice(0, 7)}-01`

/** What the statistics keep of a closed invented case, by the rule of `gate.freeze_case_fact`. */
export function caseFact(chance: Chance, made: CaseStory, parts: Rows): Row {
  const closed = made.closed!
  const steps = parts.plan_step ?? []
  const transitions = parts.transition ?? []
  const count = (status: string) => steps.filter((step) => step.status === status).length
  const goals = (state: string) => (parts.goal ?? []).filter((goal) => goal.state === state).length
  return {
    site_id: made.site,
    id: chance.uuid(),
    episode_id: made.ids.episode,
    kind: 'closing',
    reference_month: monthOf(closed),
    organisation_id: made.organisation,
    opened_month: monthOf(made.opened),
    access_route: parts.episode![0]!.access_route,
    closing_reason: made.closingReason,
    age_group: ageGroup(Number(closed.slice(0, 4)) - made.birthYear),
    nationality: known(parts, made, 'person.nationality'),
    municipality_code: made.municipality,
    persons: (parts.case_participant ?? []).length,
    steps_finished: count('finished'),
    steps_failed: count('failed'),
    steps_skipped: count('skipped'),
    barriers: [...new Set(steps.map((step) => step.barrier_code).filter((code) => code !== null))].toSorted(),
    transitions: transitions.filter(({ state }) => state === 'settled').length,
    transitions_without_gap: transitions.filter((one) => one.state === 'settled' && isSeamless(one)).length,
    domains: ratings(parts, made, closed),
    goals_reached: goals('reached'),
    goals_given_up: goals('given_up'),
    goals_open: goals('open'),
    frozen_at: morningOf(closed),
  }
}

function ageGroup(age: number): string {
  if (age < 6) return 'under_6'
  if (age < 18) return '6_to_17'
  if (age < 27) return '18_to_26'
  return age < 65 ? '27_to_64' : '65_and_over'
}

const known = (parts: Rows, made: CaseStory, key: string) =>
  (parts.person_fact ?? []).find(
    (fact) => fact.person_id === made.ids.person && fact.key === key && fact.answer === 'known',
  )?.value ?? null

const nextDay = (day: unknown) => Temporal.PlainDate.from(String(day)).add({ days: 1 }).toString()

function isSeamless(one: Row): boolean {
  if (!one.first_payment_on || !one.last_paid_on) return false
  const paid = String(one.first_payment_on)
  const after = nextDay(one.last_paid_on)
  if (paid <= after) return true
  return Boolean(one.bridge_from) && String(one.bridge_from) <= after && nextDay(one.bridge_until) >= paid
}

/** First and last rating of each life domain until the closing. */
function ratings(parts: Rows, made: CaseStory, closed: string) {
  const rated = (parts.person_need ?? [])
    .filter((need) => need.rating !== null && need.person_id === made.ids.person)
    .filter((need) => String(need.assessed_on) <= closed && String(need.assessed_on) >= made.opened)
    .toSorted((a, b) => String(a.assessed_on).localeCompare(String(b.assessed_on)))
  const domains: Record<string, [unknown, unknown]> = {}
  for (const { life_domain: domain, rating } of rated)
    domains[String(domain)] = [domains[String(domain)]?.[0] ?? rating, rating]
  return domains
}
