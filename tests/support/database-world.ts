import { createHash, randomUUID } from 'node:crypto'
import type pg from 'pg'
import type { Role } from '#domain/kernel/roles.ts'
import { insertRows } from '../../server/database/insert-rows.ts'
import { asAdmin, asLogin, type DatabaseCopy } from './database-copy.ts'

/** A member of the invented world with a session of its own. */
export type Member = {
  site: string
  organisation: string
  membership: string
  ref: string
  account: string
  role: Role
  token: Buffer
  title: string
}
export type Site = { id: string; organisations: [string, string]; members: Record<string, Member> }
export type World = { a: Site; b: Site }

const hash = (text: string) => createHash('sha256').update(text).digest()

type Wanted = { key: string; role: Role; organisation: 0 | 1 }
const wanted: Wanted[] = [
  { key: 'manager', role: 'case_manager', organisation: 0 },
  { key: 'colleague', role: 'case_manager', organisation: 0 },
  { key: 'stranger', role: 'case_manager', organisation: 1 },
  { key: 'coordinator', role: 'coordinator', organisation: 0 },
  { key: 'supervisor', role: 'supervisor', organisation: 0 },
  { key: 'assistant', role: 'assistant', organisation: 0 },
  { key: 'partner', role: 'partner', organisation: 1 },
  { key: 'officer', role: 'residence_officer', organisation: 1 },
  { key: 'privacy', role: 'privacy_officer', organisation: 0 },
  { key: 'admin', role: 'site_admin', organisation: 0 },
]

async function buildSite(client: pg.Client, name: string): Promise<Site> {
  const id = randomUUID()
  const organisations: [string, string] = [randomUUID(), randomUUID()]
  const unit = randomUUID()
  await insertRows(client, 'site', [
    { id, code: `demo-${name}`, name: `Site ${name}`, kind: 'kreis', is_demo: true, created_at: new Date() },
  ])
  await insertRows(
    client,
    'organisation',
    organisations.map((organisation, at) => ({
      site_id: id,
      id: organisation,
      ref: randomUUID(),
      name: `Organisation ${name}${at}`,
      kind: at === 0 ? 'KI' : 'FW',
      version: 1,
    })),
  )
  await insertRows(client, 'unit', [
    { site_id: id, id: unit, ref: randomUUID(), organisation_id: organisations[0], name: 'Unit', version: 1 },
  ])
  await insertRows(client, 'concept_version', [
    { site_id: id, id: randomUUID(), number: 1, state: 'in_force', in_force_from: '2024-01-01' },
  ])
  const members: Record<string, Member> = {}
  for (const { key, role, organisation } of wanted) {
    const account = randomUUID()
    const membership = randomUUID()
    const token = hash(`${name}-${key}`)
    const title = `Post ${name} ${key}`
    const ref = randomUUID()
    await insertRows(client, 'account', [
      { id: account, login: `${name}-${key}`, display_name: `Person ${key}`, created_at: new Date() },
    ])
    await insertRows(client, 'membership', [
      {
        site_id: id,
        id: membership,
        ref,
        account_id: account,
        organisation_id: organisations[organisation],
        unit_id: organisation === 0 ? unit : null,
        supervising_unit_id: organisation === 0 ? unit : null,
        role,
        title,
        valid_from: '2024-01-01',
      },
    ])
    await client.query(
      `insert into app.session (account_id, token_hash, idle_until, expires_at, chosen_site, chosen_membership)
       values ($1, $2, now() + interval '1 hour', now() + interval '1 hour', $3, $4)`,
      [account, token, id, membership],
    )
    members[key] = {
      site: id,
      organisation: organisations[organisation],
      membership,
      ref,
      account,
      role,
      token,
      title,
    }
  }
  return { id, organisations, members }
}

/** Two sites of the same shape with a member of every role; no case yet. */
export const buildWorld = (copy: DatabaseCopy): Promise<World> =>
  asAdmin(copy, async (client) => ({ a: await buildSite(client, 'a'), b: await buildSite(client, 'b') }))

/** Enters the member's context on an open connection inside a transaction that is already begun. */
export async function enter(client: pg.ClientBase, member: Member): Promise<boolean> {
  const { rowCount } = await client.query("select * from gate.enter($1, $2, $3, '', 'test', null)", [
    member.token,
    member.site,
    member.membership,
  ])
  return rowCount === 1
}

/** One transaction of the app role as a member; committed unless `work` throws. */
export const asMember = <T>(
  copy: DatabaseCopy,
  member: Member,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> =>
  asLogin(copy, 'app', async (client) => {
    await client.query('begin')
    try {
      if (!(await enter(client, member))) throw new Error('the member could not enter')
      const result = await work(client)
      await client.query('commit')
      return result
    } catch (error) {
      await client.query('rollback')
      throw error
    }
  })

export type BuiltCase = { caseId: string; ref: string; personId: string; personRef: string; planId: string }

/** Begins a case as the member does it, with a name, a step and a due item. */
export const beginCase = (copy: DatabaseCopy, member: Member, familyName: string): Promise<BuiltCase> =>
  asMember(copy, member, async (client) => {
    const { rows } = await client.query<BuiltCase>(
      `select case_id as "caseId", ref, person_id as "personId", person_ref as "personRef", plan_id as "planId" from gate.begin_case(null, '2026-01-01', 'self')`,
    )
    const made = rows[0]!
    await client.query(
      'insert into app.person_identity (site_id, person_id, family_name, birth_date) values ($1, $2, $3, $4)',
      [member.site, made.personId, familyName, '1990-05-01'],
    )
    await client.query('insert into app.person_contact (site_id, person_id, phone) values ($1, $2, $3)', [
      member.site,
      made.personId,
      '0000',
    ])
    await client.query(
      'insert into app.person_search (site_id, person_id, person_ref, organisation_id, display_name, name_key, birth_year) values ($1, $2, $3, $4, $5, $6, 1990)',
      [
        member.site,
        made.personId,
        made.personRef,
        member.organisation,
        familyName,
        ` ${familyName.toLowerCase()}`,
      ],
    )
    const step = await client.query<{ id: string }>(
      `insert into app.plan_step (site_id, case_id, plan_id, person_id, step_code, title, agency_kind, due) values ($1, $2, $3, $4, 'first_talk', 'Talk', 'KI', '2026-12-01') returning id`,
      [member.site, made.caseId, made.planId, made.personId],
    )
    await client.query("select gate.put_work_item('step_due', $1, '2026-12-01')", [step.rows[0]!.id])
    await client.query('select gate.refresh_case_list()')
    return made
  })

export type Grant = {
  categories: string[]
  write?: string[]
  validUntil?: string
  endedAt?: string
  validFrom?: string
  level?: 'open' | 'stub'
  organisation?: boolean
}

/** Gives a member (or its organisation) a grant on a case, past the functions that features use. */
export const grant = (
  copy: DatabaseCopy,
  built: BuiltCase,
  member: Member,
  wantedGrant: Grant,
): Promise<void> =>
  asAdmin(copy, async (client) => {
    const holder = wantedGrant.organisation
      ? { organisation_id: member.organisation }
      : { membership_id: member.membership, role: member.role }
    await insertRows(client, 'case_access', [
      {
        site_id: member.site,
        id: randomUUID(),
        case_id: built.caseId,
        ...holder,
        categories: wantedGrant.categories,
        write_categories: wantedGrant.write ?? [],
        level: wantedGrant.level ?? 'open',
        source_kind: 'release',
        source_id: randomUUID(),
        valid_from: wantedGrant.validFrom ?? '2026-01-01',
        valid_until: wantedGrant.validUntil ?? null,
        ended_at: wantedGrant.endedAt ?? null,
      },
    ])
  })
