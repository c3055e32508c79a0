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

/** Members by what the tests call them; every role of the software is among them. */
export type MemberKey = keyof typeof wanted
export type Site = {
  id: string
  organisations: [string, string]
  unit: string
  members: Record<MemberKey, Member>
}
export type World = { a: Site; b: Site }

const hash = (text: string) => createHash('sha256').update(text).digest()

// Role and organisation: the site's own (0) or a partner, which is a compartment of its own (1).
const wanted = {
  manager: ['case_manager', 0],
  colleague: ['case_manager', 0],
  newcomer: ['case_manager', 0],
  stranger: ['case_manager', 1],
  coordinator: ['coordinator', 0],
  supervisor: ['supervisor', 0],
  assistant: ['assistant', 0],
  partner: ['partner', 1],
  officer: ['residence_officer', 1],
  naturalisation: ['naturalisation_officer', 1],
  committee: ['committee_member', 1],
  state: ['state', 0],
  contact: ['municipal_contact', 1],
  privacy: ['privacy_officer', 0],
  admin: ['site_admin', 0],
  operator: ['operator', 0],
} satisfies Record<string, [Role, 0 | 1]>

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
    { site_id: id, id: randomUUID(), number: 1, state: 'adopted', in_force_from: '2024-01-01' },
  ])
  const members = {} as Record<MemberKey, Member>
  for (const [key, [role, organisation]] of Object.entries(wanted) as [MemberKey, [Role, 0 | 1]][]) {
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
  return { id, organisations, unit, members }
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
