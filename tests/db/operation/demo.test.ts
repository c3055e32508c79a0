import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { withClient } from '../../../server/database/initialise.ts'
import { generateDemo } from '../../../server/demo/generate.ts'
import { plantedHandover } from '../../../server/demo/story-telling/ways.ts'
import { asAdmin, type DatabaseCopy, freshDatabase } from '../../support/database-copy.ts'

const wanted = { cases: 150, seed: 11, today: '2026-11-25' }
const generate = async (more: Partial<typeof wanted> = {}) => {
  const copy = await freshDatabase()
  await withClient(copy.url('loader'), (client) => generateDemo(client, { ...wanted, ...more }))
  return copy
}
let demo: DatabaseCopy
beforeAll(async () => void (demo = await generate()))
afterAll(() => demo.drop())

type Row = Record<string, string | number | null>
const rowsOf = (sql: string, copy = demo) =>
  asAdmin(copy, async (client) => (await client.query<Row>(sql)).rows)

/** Everything invented, as one number: what two generations have in common. */
async function printOf(copy: DatabaseCopy) {
  const tables = [
    'person_identity',
    'household_member',
    'person_relationship',
    'person_fact',
    'person_need',
    'person_resource',
    'domain_aim',
    'goal',
    'goal_rating',
    'plan_agreement',
    'plan_agreement_part',
    'appointment',
    'case_task',
    'form_reply',
    'plan_step',
    'step_dependency',
    'chain_event',
    'transition',
    'observation_case',
    'enquiry',
    'enquiry_override',
  ]
  const hash = createHash('sha256')
  for (const table of tables)
    hash.update(
      JSON.stringify(
        await rowsOf(`select to_jsonb(t) as row from app.${table} t order by to_jsonb(t)::text`, copy),
      ),
    )
  return hash.digest('hex')
}

test('the same seed and day give the same people, another seed gives others', async () => {
  const [again, other] = [await generate(), await generate({ seed: 12 })]
  try {
    const print = await printOf(demo)
    expect(await printOf(again)).toBe(print)
    expect(await printOf(other)).not.toBe(print)
  } finally {
    await again.drop()
    await other.drop()
  }
})

test('every invented person is marked in the name', async () => {
  expect(
    await rowsOf(`select family_name from app.person_identity where family_name not like 'Demo-%'`),
  ).toEqual([])
  expect(
    await rowsOf("select count(*)::int as all from app.case_participant where position = 'main'"),
  ).toEqual([{ all: 150 }])
})

test('two sites: a Kreis with nine towns and its own immigration office, and a town that this office serves too', async () => {
  const [counted] = await rowsOf(
    `select (select count(distinct municipality_code)::int from app.authority_competence a join app.site s on s.id = a.site_id where s.kind = 'kreis') as towns,
      (select count(*)::int from app.organisation o where o.kind = 'ABH') as offices,
      (select count(distinct name)::int from app.organisation o where o.kind = 'ABH') as names,
      (select max(n)::int from (select count(*) as n from app.post_reference r join app.post p on p.site_id = r.site_id and p.id = r.post_id
        where r.kind = 'area_served' and p.funding_module = 'B2' group by r.site_id, r.post_id) t) as "townsOfOnePost"`,
  )
  expect(counted).toEqual({ towns: 9, offices: 2, names: 1, townsOfOnePost: 3 })
})

test('nothing happens after today or before its cause, and an open case has an open step', async () => {
  const late = `select 'event' as what from app.chain_event where occurred_on > '2026-11-25' and kind <> 'planned'
    union all select 'step' from app.plan_step where ended_on > '2026-11-25'
    union all select 'order' from app.step_dependency d join app.plan_step b on b.id = d.before_id join app.plan_step a on a.id = d.after_id
      where a.status = 'finished' and b.status = 'finished' and a.ended_on < b.ended_on
    union all select 'open' from app.case c where c.status = 'open' and not exists (
      select from app.plan_step s where s.case_id = c.case_id and s.status in ('planned', 'started'))`
  expect(await rowsOf(late)).toEqual([])
})

test('there are drop-outs, corrections, retractions, observations, and transitions with and without a gap', async () => {
  const [counted] = await rowsOf(
    `select (select count(*) from app.episode where closing_reason = 'dropped_out') > 0 as "dropOuts",
      (select count(*) from app.chain_event where supersedes is not null and kind = 'finished') > 0 as corrections,
      (select count(*) from app.chain_event where kind = 'retracted') > 0 as retractions,
      (select count(*) from app.observation) > 0 as observations,
      (select count(*) from app.transition where first_payment_on = last_paid_on + 1) > 0 as seamless,
      (select count(*) from app.transition where first_payment_on > last_paid_on + 1) > 0 as gaps,
      (select count(*) from app.transition where state = 'open') > 0 as open`,
  )
  expect(counted).toEqual(Object.fromEntries(Object.keys(counted!).map((key) => [key, true])))
})

test('some live in families, some are separated and reached with care, some are young and have a guardian', async () => {
  const [counted] = await rowsOf(
    `select (select count(*) from app.case_participant where position = 'member') > 20 as members,
      (select count(*) from app.household_member where named is not null) > 0 as named,
      (select count(*) from app.household_member where end_reason = 'separation') > 0 as separations,
      (select count(*) from app.person_relationship where kind = 'guardian' and institution_id is not null) > 0 as guardians,
      (select count(*) from app.person_attendance) > 5 as schools,
      (select count(*) from app.person_contact where phone_safety = 'not_safe') > 0 as dangerous,
      (select count(*) from app.contact_hidden_from) > 0 as hidden,
      not exists (select from app.household_member m join app.person_identity i using (site_id, person_id)
        where m.named is null and m.role = 'child' and i.birth_date > upper(m.valid)::text) as possible`,
  )
  expect(counted).toEqual(Object.fromEntries(Object.keys(counted!).map((key) => [key, true])))
})

test('steps build on what people have, some of it is gone or unused; weak life domains with and without a goal', async () => {
  const [counted] = await rowsOf(
    `select (select count(*) from app.plan_step where resource_id is not null) > 20 as used,
      (select count(*) from app.person_resource r where r.ended_on is null and not exists (
        select from app.plan_step s where s.site_id = r.site_id and s.resource_id = r.id)) > 5 as unused,
      (select count(*) from app.plan_step s join app.person_resource r on r.site_id = s.site_id and r.id = s.resource_id
        where r.ended_on is not null) > 0 as gone,
      not exists (select from app.plan_step s join app.person_resource r on r.site_id = s.site_id and r.id = s.resource_id
        where r.person_id <> s.person_id) as own,
      (select count(*) from app.domain_aim where kind = 'goal') > 20 as goals,
      (select count(*) from app.domain_aim where kind = 'waived') > 0 as waived,
      (select count(*) from app.person_need n where n.superseded_by is null and n.rating <= 2 and not exists (
        select from app.domain_aim a where a.site_id = n.site_id and a.person_id = n.person_id and a.life_domain = n.life_domain)) > 5 as incomplete`,
  )
  expect(counted).toEqual(Object.fromEntries(Object.keys(counted!).map((key) => [key, true])))
})

test('goals with ratings are open, reached and given up; plans are agreed on once, again, and changed since', async () => {
  const [counted] = await rowsOf(
    `select (select count(*) from app.goal where state = 'open') > 10 as open,
      (select count(*) from app.goal where state = 'reached') > 5 as reached,
      (select count(*) from app.goal where state = 'given_up') > 0 as given_up,
      (select count(*) from (select from app.goal_rating group by site_id, goal_id having count(*) > 2) t) > 5 as followed,
      not exists (select from app.goal_rating r join app.goal g on g.site_id = r.site_id and g.id = r.goal_id
        where r.assessed_on < g.set_on or r.assessed_on > g.ended_on) as dated,
      not exists (select from app.goal g where g.state = 'reached' and (select r.score from app.goal_rating r
        where r.site_id = g.site_id and r.goal_id = g.id order by r.assessed_on desc limit 1) < 0) as there,
      (select count(*) from app.plan_step where goal_id is not null) > 20 as served,
      not exists (select from app.plan_step s join app.goal g on g.site_id = s.site_id and g.id = s.goal_id
        where g.case_id <> s.case_id) as own,
      (select count(*) from app.plan_agreement where number = 2) > 5 as again,
      (select count(distinct how) from app.plan_agreement) = 3 as ways,
      (select count(*) from app.plan p where not exists (select from app.plan_agreement a
        where a.site_id = p.site_id and a.plan_id = p.id)) > 10 as drafts,
      not exists (select from app.plan_agreement a, jsonb_array_elements(a.content -> 'steps') x where not exists (
        select from app.plan_step s where s.site_id = a.site_id and s.case_id = a.case_id and s.ref::text = x ->> 'key')) as keys`,
  )
  expect(counted).toEqual(Object.fromEntries(Object.keys(counted!).map((key) => [key, true])))
})

test('some were assessed twice, half a year apart, in words of the site; the form of the site was answered twice too', async () => {
  const [counted] = await rowsOf(
    `select (select count(*) from (select from app.person_need group by site_id, person_id
        having max(assessed_on) - min(assessed_on) = 182 and count(own_rating) > 1 and count(*) > 3) t) > 5 as twice,
      (select count(*) from (select from app.form_reply group by site_id, person_id having max(answered_on) - min(answered_on) = 182) t) > 5 as replies,
      (select count(*) from app.person_fact where superseded_by is not null) > 10 as changed,
      (select count(*) from app.person_need where answer = 'declined') > 0 as declined,
      not exists (select from app.person_need n where not exists (
        select from app.concept_version v, jsonb_array_elements(v.content -> 'terms' -> 'life_domains') t
        where v.site_id = n.site_id and t ->> 'core' = n.life_domain and t ->> 'code' = n.life_domain_local)) as domains,
      not exists (select from app.person_need n where n.rating is not null and not exists (
        select from app.concept_version v, jsonb_array_elements(v.content -> 'terms' -> 'ratings') t
        where v.site_id = n.site_id and t ->> 'core' = n.rating::text and t ->> 'code' = n.rating_local)) as ratings,
      not exists (select from app.form_reply r where r.answered_on > '2026-11-25' or not exists (
        select from app.concept_version v, jsonb_array_elements(v.content -> 'forms') f
        where v.site_id = r.site_id and v.id = r.concept_version_id and f ->> 'code' = r.form_code)) as possible`,
  )
  expect(counted).toEqual(Object.fromEntries(Object.keys(counted!).map((key) => [key, true])))
})

test('there are enquiries of every state, some without a case yet, some against a criterion, and three occasions', async () => {
  const states = await rowsOf('select distinct state from app.enquiry order by state')
  expect(states.map(({ state }) => state)).toEqual(['admitted', 'answered', 'lapsed', 'open', 'referred'])
  const [count] =
    await rowsOf(`select count(*) filter (where state = 'admitted' and taken_over_on is null)::int as waiting,
    count(*) filter (where contacted_on > '2026-11-25')::int as later, count(distinct organisation_id)::int as organisations,
    (select count(distinct kind)::int from app.enquiry_occasion) as occasions, (select count(*)::int from app.enquiry_override) as overrides
    from app.enquiry`)
  expect(count).toEqual({ waiting: 3, later: 0, organisations: 3, occasions: 3, overrides: 6 })
})

test('the planted hand-over is the slowest of those that happen often', async () => {
  const slowest = await rowsOf(
    `select e.interface_from as "from", e.agency_kind as "to" from app.chain_event e
     cross join lateral (select max(b.occurred_on) as ended from app.chain_event b where b.site_id = e.site_id and b.chain_key = e.chain_key
       and b.agency_kind = e.interface_from and b.kind = 'finished' and b.occurred_on <= e.occurred_on and b.id <> e.id) b
     where e.kind = 'finished' and e.interface_from <> e.agency_kind group by 1, 2 having count(*) >= 10
     order by percentile_cont(0.5) within group (order by e.occurred_on - b.ended) desc limit 1`,
  )
  expect(slowest).toEqual([{ from: plantedHandover.from, to: plantedHandover.to }])
})

test('tasks are open, done and dropped; each open one is due on its day for whose case it is', async () => {
  const [told] = await rowsOf(
    `select (select count(distinct state) from app.case_task) = 3 as states,
      (select count(*) from app.case_task where state = 'open') > 10 as open,
      (select count(*) from app.case_task where state = 'open' and due < '2026-11-25') > 0 as overdue,
      not exists (select from app.case_task t join app.case c on c.case_id = t.case_id where t.state = 'open' and c.status = 'closed') as none_of_closed,
      not exists (select from app.case_task t where (t.state = 'open') <> exists (select from app.work_item w
        join app.case c on c.site_id = w.site_id and c.case_id = w.case_id and c.responsible_id = w.assignee_id
        where w.site_id = t.site_id and w.case_id = t.case_id and w.kind = 'task' and w.source_id = t.id and w.due = t.due)) as due`,
  )
  expect(told).toEqual({ states: true, open: true, overdue: true, none_of_closed: true, due: true })
})

test('appointments lie behind with what became of them, and ahead, each due on its day for whose case it is', async () => {
  const [counted] = await rowsOf(
    `select (select count(distinct state) from app.appointment) = 4 as states,
      (select count(*) from app.appointment where state = 'planned') > 10 as ahead,
      (select count(*) from app.appointment_mail where state = 'sent') > 2 as told,
      (select count(*) from app.appointment_mail where state = 'not_sent') > 0 as untold,
      not exists (select from app.appointment_mail t where (t.state = 'not_sent') <> exists (select from app.work_item w
        where w.site_id = t.site_id and w.kind = 'mail_unsent' and w.source_id = t.id)) as late_is_due,
      not exists (select from app.appointment where state = 'planned' and starts_at < '2026-11-25T00:00:00Z') as not_past,
      not exists (select from app.appointment where state <> 'planned' and starts_at > '2026-11-25T23:00:00Z') as not_early,
      not exists (select from app.appointment a where (a.state = 'planned') <> exists (select from app.work_item w
        join app.case c on c.site_id = w.site_id and c.case_id = w.case_id and c.responsible_id = w.assignee_id
        where w.site_id = a.site_id and w.case_id = a.case_id and w.kind = 'appointment' and w.source_id = a.id
          and w.due = (a.starts_at at time zone 'Europe/Berlin')::date)) as due,
      not exists (select from app.appointment a where not exists (select from app.case_participant p
        where p.site_id = a.site_id and p.case_id = a.case_id and p.person_id = any(a.person_ids))) as own`,
  )
  expect(counted).toEqual(Object.fromEntries(Object.keys(counted!).map((key) => [key, true])))
})
