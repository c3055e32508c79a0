import type pg from 'pg'
import { demoAccounts, demoPassword } from '#features/identity/demo-accounts.ts'
import { hashPassword } from '#features/identity/index.ts'
import { insertRows } from '../database/insert-rows.ts'
import { aimRows } from './assessment/aim-rows.ts'
import { needRows } from './assessment/need-rows.ts'
import { replyRows } from './assessment/reply-rows.ts'
import { resourceRows } from './assessment/resource-rows.ts'
import type { DemoConcept } from './assessment/site-words.ts'
import { stepsOnResources } from './assessment/steps-on-resources.ts'
import { caseRows, listRows } from './case-rows.ts'
import { type CaseStory, inventCase, plantDouble, type Place } from './case-story.ts'
import { storeCopies } from './copies/store-copies.ts'
import { appointmentRows } from './course/appointment-rows.ts'
import { taskRows } from './course/task-rows.ts'
import { courseRows } from './course/course-rows.ts'
import { noteRows } from './course/note-rows.ts'
import { tellOfApprovals } from './course/tell-of-approvals.ts'
import { siteEnquiries } from './enquiries/site-enquiries.ts'
import { agreementRows } from './goals/agreement-rows.ts'
import { goalRows } from './goals/goal-rows.ts'
import { stepsForGoals } from './goals/steps-for-goals.ts'
import { householdRows } from './people/household-rows.ts'
import { statusRows } from './people/status-rows.ts'
import { watchRows } from './people/watch-rows.ts'
import { tieRows } from './people/tie-rows.ts'
import { observationRows } from './observation-rows.ts'
import { type DemoSite, demoSites } from './organisations.ts'
import { personRows } from './person-rows.ts'
import { planRows } from './plan-rows.ts'
import { type Chance, chanceFrom } from './random.ts'
import { noRows, type Rows, tableOrder, together } from './rows.ts'
import { feedbackRows } from './site/feedback-rows.ts'
import { beginSite, type BuiltSite } from './site/site-rows.ts'
import { transitionRows } from './transition-rows.ts'

/** So many cases are made before their rows are sent: enough for few statements, little enough for memory. */
const batch = 500

/** So many cases of a run differ; what is wanted beyond is copied from them inside the database. */
const usualDistinct = 10_000

/** One member bears about so many cases of three years; larger loads get more members without sign-in. */
const casesPerMember = 90

/**
 * Fills an empty demo database with two invented sites and their cases; the same seed and day give the same people. All
 * in one transaction: what is stopped on the way leaves the database empty.
 * @param client connected as nahtlos_loader
 * @param wanted cases in all; `today` is YYYY-MM-DD, the day up to which things have happened; `distinct` (from 5) is how
 *   many of the cases differ, the others are copies of them with keys and members of their own
 * @param told called after each batch and each copy with the cases stored so far
 */
export async function generateDemo(
  client: pg.Client,
  wanted: { cases: number; seed: number; today: string; distinct?: number },
  told: (cases: number) => void = () => {},
): Promise<{ cases: number }> {
  const chance = chanceFrom(wanted.seed)
  await client.query('begin')
  const accounts = await insertAccounts(client, chance)
  const distinct = Math.min(wanted.cases, wanted.distinct ?? usualDistinct)
  let made = 0
  const stored = (cases: number) => told((made += cases))
  for (const [at, site] of demoSites.entries()) {
    const share = shareOf(at, distinct)
    const rows = noRows()
    const built = await beginSite(client, chance, site, accounts, rows, wanted)
    const concept = rows.concept_version![0] as DemoConcept
    // A source of chance of their own: with or without enquiries the people are the same.
    const noted = siteEnquiries(chanceFrom(wanted.seed + 7919 * (at + 1)), site, built, rows, wanted.today)
    const client_feedback = at === 0 ? feedbackRows(built.id, wanted.seed, wanted.today) : []
    await store(client, together([rows, ...noted, { client_feedback }]))
    const names = new Map(site.organisations.map(({ key, name }) => [built.organisations.get(key)!, name]))
    const offices = new Map(site.organisations.map(({ key, kind }) => [kind, built.organisations.get(key)!]))
    const places = await placesOf(client, chance, site, built, share)
    const copied: Rows[] = []
    for (let from = 0; from < share; from += batch) {
      const cases = Array.from({ length: Math.min(batch, share - from) }, (_, number) =>
        inventCase(chance, places(from + number), wanted.today),
      )
      if (at === 0 && from === 0) plantDouble(cases)
      const rowsByCase = cases.map((made) => rowsOf(chance, made, { offices, names }, concept, wanted.today))
      await store(client, together(rowsByCase))
      stored(cases.length)
      if (distinct < wanted.cases) copied.push(...rowsByCase)
    }
    if (distinct < wanted.cases) await storeCopies(client, copied, shareOf(at, wanted.cases), stored)
    await tellOfApprovals(client, built.id, wanted.today)
    await client.query('select batch.count_step_waits()')
  }
  await client.query('commit')
  return { cases: made }
}

/** Four fifths of the cases are the Kreis's. */
const shareOf = (site: number, cases: number) =>
  site === 0 ? Math.ceil(cases * 0.8) : Math.floor(cases * 0.2)

async function store(client: pg.Client, rows: Rows) {
  for (const table of tableOrder) await insertRows(client, table, rows[table]!)
}

/** All rows of one case. */
function rowsOf(
  chance: Chance,
  made: CaseStory,
  { offices, names }: { offices: ReadonlyMap<string, string>; names: ReadonlyMap<unknown, string> },
  concept: DemoConcept,
  today: string,
): Rows {
  const plan = planRows(chance, made, today, (agency) => offices.get(agency) ?? null)
  const person = personRows(chance, made, today)
  const ofCase = caseRows(chance, made, concept.id)
  const person_need = needRows(chance, made, concept, today)
  const person_resource = resourceRows(chance, made, today)
  const goals = goalRows(made, person_need, today)
  const parts = together([
    person,
    ofCase,
    {
      ...plan,
      plan_step: stepsForGoals(stepsOnResources(made, plan.plan_step!, person_resource), goals.goal!),
    },
    goals,
    listRows(made, plan.plan_step!),
    { person_need, person_resource, domain_aim: aimRows(made, person_need) },
    replyRows(made, concept, today),
    statusRows(made),
    watchRows(made, today),
    { network_tie: tieRows(made, today) },
    householdRows(made, today, (kind) => offices.get(kind) ?? null),
    transitionRows(chance, made, today),
    observationRows(chance, made),
  ])
  const rows = together([
    parts,
    courseRows(made, parts, today),
    noteRows(made, today),
    appointmentRows(made, today),
    taskRows(made, today),
    agreementRows(made, parts, (organisation) => names.get(organisation) ?? null, today),
  ])
  return { ...rows, work_item: rows.work_item!.map(withRef) }
}

/** The outside key of a due item, from what it is about: the same for the same day and seed. */
const withRef = (item: Record<string, unknown>) => ({
  ...item,
  ref: chanceFrom(
    [...`${String(item.kind)} ${String(item.source_id)}`].reduce(
      (sum, letter) => (Math.imul(sum, 31) + letter.codePointAt(0)!) | 0,
      17,
    ),
  ).uuid(),
})

/** Whose case the next one is, and where its person lives: within the area of that member's post. */
async function placesOf(
  client: pg.Client,
  chance: Chance,
  site: DemoSite,
  built: BuiltSite,
  share: number,
): Promise<(number: number) => Place> {
  const managers = site.members.filter((member) => member.role === 'case_manager')
  const areas = managers.map(({ login }) => site.posts.find((post) => post.member === login)?.area ?? [])
  const responsible = managers.map(({ login, organisation }) => ({
    member: built.memberships.get(login)!,
    organisation: built.organisations.get(organisation)!,
  }))
  const more = Math.max(0, Math.ceil(share / casesPerMember) - managers.length)
  for (const member of await insertMembers(client, chance, built, responsible[0]!.organisation, more))
    responsible.push({ member, organisation: responsible[0]!.organisation })
  return (number) => {
    const at = number % responsible.length
    const area = areas[at]?.length ? areas[at]! : site.municipalities
    return {
      site: built.id,
      siteCode: site.code,
      municipality: chance.pick(area),
      organisation: responsible[at]!.organisation,
      responsible: responsible[at]!.member,
    }
  }
}

/** Members for loads: accounts without a password, so that nobody signs in as them. */
async function insertMembers(
  client: pg.Client,
  chance: Chance,
  built: BuiltSite,
  organisation: string,
  count: number,
) {
  const members = Array.from({ length: count }, (_, number) => ({
    account: chance.uuid(),
    id: chance.uuid(),
    ref: chance.uuid(),
    title: `Case Management, Stelle ${number + 10}`,
    role: 'case_manager' as const,
    login: `stelle-${number + 10}-${built.id.slice(0, 8)}`,
  }))
  await insertRows(
    client,
    'account',
    members.map(({ account, login, title }) => ({
      id: account,
      login,
      display_name: `Demo-${title}`,
      created_at: new Date(),
    })),
  )
  await insertRows(
    client,
    'membership',
    members.map(({ account, id, ref, title, role }) => ({
      site_id: built.id,
      id,
      ref,
      account_id: account,
      organisation_id: organisation,
      role,
      title,
      valid_from: '2024-01-01',
    })),
  )
  return members.map(({ id, title, role }) => ({ id, title, role }))
}

async function insertAccounts(client: pg.Client, chance: Chance) {
  const accounts = new Map(demoAccounts.map((account) => [account.login, chance.uuid()]))
  await insertRows(
    client,
    'account',
    demoAccounts.map(({ login, name }) => ({
      id: accounts.get(login),
      login,
      display_name: name,
      created_at: new Date(),
    })),
  )
  const hash = await hashPassword(demoPassword)
  await insertRows(
    client,
    'credential',
    [...accounts.values()].map((id) => ({
      account_id: id,
      password_hash: hash,
      password_changed_at: new Date(),
    })),
  )
  return accounts
}
