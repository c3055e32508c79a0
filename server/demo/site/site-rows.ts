import type pg from 'pg'
import { insertRows } from '../../database/insert-rows.ts'
import { wrappedSiteKey } from '../../site-key.ts'
import type { DemoSite } from '../organisations.ts'
import type { Rows } from '../rows.ts'
import { conceptRows } from './concept-rows.ts'
import { postRows } from './post-rows.ts'
import type { Chance } from '../random.ts'

/** What the rows of cases need to know of their site. */
export type BuiltSite = {
  id: string
  organisations: Map<string, string>
  memberships: Map<string, { id: string; title: string; role: string }>
}

/** Stores the site itself, and adds the rows of its organisations, posts, members and competences. */
export async function beginSite(
  client: pg.Client,
  chance: Chance,
  site: DemoSite,
  accounts: Map<string, string>,
  rows: Rows,
  { today }: { today: string },
): Promise<BuiltSite> {
  const id = chance.uuid()
  await insertRows(client, 'site', [
    { id, code: site.code, name: site.name, kind: site.kind, is_demo: true, created_at: new Date() },
  ])
  await client.query('select gate.operator_at($1)', [id])
  if (process.env.NAHTLOS_KEYRING) await insertRows(client, 'site_key', [wrappedSiteKey(id, 1)])
  const organisations = new Map(site.organisations.map((organisation) => [organisation.key, chance.uuid()]))
  const units = new Map(
    site.organisations
      .filter((organisation) => organisation.unit)
      .map((organisation) => [organisation.key, chance.uuid()]),
  )
  const of = (key: string) => organisations.get(key)!
  rows.organisation!.push(
    ...site.organisations.map(({ key, name, kind }) => ({
      site_id: id,
      id: of(key),
      ref: chance.uuid(),
      name,
      kind,
      version: 1,
    })),
  )
  rows.unit!.push(
    ...site.organisations
      .filter(({ unit }) => unit)
      .map(({ key, unit }) => ({
        site_id: id,
        id: units.get(key),
        ref: chance.uuid(),
        organisation_id: of(key),
        name: unit,
        version: 1,
      })),
  )
  const memberships = new Map(
    site.members.map((member) => [
      member.login,
      { id: chance.uuid(), title: member.title, role: member.role },
    ]),
  )
  const keeper = [...memberships.values()].find(({ role }) => role === 'coordinator')
  const admin = (keeper ?? [...memberships.values()][0]!).id
  const posts = postRows(chance, { site, id, organisations, units, recordedBy: admin })
  rows.post!.push(...posts.post)
  rows.post_reference!.push(...posts.post_reference)
  rows.membership!.push(
    ...site.members.map((member) => ({
      site_id: id,
      id: memberships.get(member.login)!.id,
      ref: chance.uuid(),
      account_id: accounts.get(member.login),
      organisation_id: of(member.organisation),
      unit_id: member.unit ? units.get(member.unit) : null,
      supervising_unit_id: member.supervisedBy ? units.get(member.supervisedBy) : null,
      post_id: posts.of.get(member.login) ?? null,
      role: member.role,
      title: member.title,
      valid_from: '2024-01-01',
    })),
  )
  rows.concept_version!.push(...conceptRows(chance, { kind: site.kind, id, by: admin, today }))
  for (const { organisation, matter } of site.competences) {
    for (const municipality of site.municipalities) {
      rows.authority_competence!.push({
        site_id: id,
        id: chance.uuid(),
        ref: chance.uuid(),
        organisation_id: of(organisation),
        matter,
        municipality_code: municipality,
        valid: '[2024-01-01,)',
        source: 'Demo, erfunden',
        recorded_at: `${today}T08:00:00+01:00`,
        recorded_by: admin,
      })
    }
  }
  return { id, organisations, memberships }
}
