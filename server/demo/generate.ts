import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'csv-parse/sync'
import type pg from 'pg'
import { hashPassword } from '#features/identity/index.ts'
import { demoAccounts, demoPassword } from '#features/identity/demo-accounts.ts'
import { categories } from '#domain/kernel/categories.ts'
import { insertRows } from '../database/insert-rows.ts'
import { type DemoSite, demoSites } from './organisations.ts'
import { type DemoName, personRows, type Rows } from './person-rows.ts'
import { planRows } from './plan-rows.ts'
import { type Chance, chanceFrom } from './random.ts'
import { beginSite, type BuiltSite } from './site-rows.ts'
import { ways } from './ways.ts'

const names = parse<DemoName>(
  readFileSync(path.resolve(import.meta.dirname, '../../db/seeds/demo/names.csv'), 'utf8'),
  { columns: true },
)

/** Tables in the order in which their rows may be stored. */
const order = [
  'organisation',
  'unit',
  'post',
  'post_reference',
  'membership',
  'concept_version',
  'authority_competence',
  'person',
  'person_identity',
  'person_contact',
  'person_fact',
  'person_residence',
  'person_search',
  'rechtskreis_period',
  'consent',
  'case',
  'case_participant',
  'episode',
  'plan',
  'plan_step',
  'trace_key',
  'case_access',
  'work_item',
  'chain_event',
] as const

/**
 * Fills an empty demo database with two invented sites and their cases; the same seed gives the same people.
 * @param client connected as nahtlos_loader
 * @param today YYYY-MM-DD, the day up to which things have happened
 */
export async function generateDemo(
  client: pg.Client,
  wanted: { cases: number; seed: number; today: string },
): Promise<{ cases: number }> {
  const chance = chanceFrom(wanted.seed)
  await client.query('begin')
  const accounts = await insertAccounts(client, chance)
  let made = 0
  for (const [at, site] of demoSites.entries()) {
    const share = at === 0 ? Math.ceil(wanted.cases * 0.8) : Math.floor(wanted.cases * 0.2)
    const rows: Rows = Object.fromEntries(order.map((table) => [table, []]))
    const built = await beginSite(client, chance, site, accounts, rows, wanted)
    const managers = site.members.filter((member) => member.role === 'case_manager')
    for (let number = 0; number < share; number++) {
      // Sixteen intensive cases are a full post; the first member gets the most, as the demo is shown as them.
      const manager = managers[number % 5 < 3 ? 0 : number % managers.length]!
      addCase(chance, site, built, manager, rows, wanted.today)
      made++
    }
    for (const table of order) await insertRows(client, table, rows[table]!)
    await client.query('select gate.write_case_list(c.case_id) from app.case c where c.site_id = $1', [
      built.id,
    ])
  }
  await client.query('commit')
  return { cases: made }
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

function addCase(
  chance: Chance,
  site: DemoSite,
  built: BuiltSite,
  manager: DemoSite['members'][number],
  rows: Rows,
  today: string,
) {
  const member = built.memberships.get(manager.login)!
  const organisation = built.organisations.get(manager.organisation)!
  const [caseId, person, episode, plan] = [chance.uuid(), chance.uuid(), chance.uuid(), chance.uuid()]
  const opened = Temporal.PlainDate.from(today)
    .subtract({ days: 5 + chance.below(520) })
    .toString()
  const way = chance.pick(ways)
  const keys = { trace: chance.uuid(), chain: chance.uuid(), person: chance.uuid() }
  const own = { site_id: built.id, case_id: caseId }
  const agencies = new Map(site.organisations.map(({ key, kind }) => [kind, built.organisations.get(key)!]))
  const parts = [
    personRows(chance, {
      site: built.id,
      person,
      organisation,
      recordedBy: member.id,
      responsibleTitle: member.title,
      caseId,
      opened,
      name: chance.pick(names),
      way,
      municipality: chance.pick(site.municipalities),
    }),
    planRows(chance, {
      site: built.id,
      caseId,
      plan,
      person,
      opened,
      today,
      way,
      organisationOf: (agency) => agencies.get(agency) ?? null,
      assignees: [member.id],
      keys,
    }),
  ]
  for (const part of parts) for (const [table, added] of Object.entries(part)) rows[table]!.push(...added)
  const started = `${opened}T09:00:00+01:00`
  rows.case!.push({
    ...own,
    ref: chance.uuid(),
    pseudonym_key: chance.uuid(),
    organisation_id: organisation,
    responsible_id: member.id,
    status: 'open',
    phase: chance.pick(['assessment', 'planning', 'linking', 'monitoring']),
    opened_on: opened,
    version: 1,
    updated_at: started,
  })
  rows.case_participant!.push({
    ...own,
    id: chance.uuid(),
    organisation_id: organisation,
    person_id: person,
    position: 'main',
    valid: `[${opened},)`,
  })
  rows.episode!.push({
    ...own,
    id: episode,
    concept_version_id: rows.concept_version![0]!.id,
    access_route: chance.pick(['self', 'abh', 'existing_advice_service', 'school', 'outreach']),
    opened_on: opened,
  })
  rows.plan!.push({ ...own, id: plan, episode_id: episode })
  const key = (kind: string, source: string, value: string) => ({
    site_id: built.id,
    id: chance.uuid(),
    person_id: person,
    kind,
    source_id: source,
    key: value,
  })
  rows.trace_key!.push(
    key('person', person, keys.person),
    key('case', caseId, keys.trace),
    key('chain', plan, keys.chain),
  )
  rows.case_access!.push({
    ...own,
    id: chance.uuid(),
    membership_id: member.id,
    role: member.role,
    categories,
    write_categories: categories,
    level: 'open',
    source_kind: 'responsibility',
    source_id: caseId,
    valid_from: started,
  })
}
