import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { insertRows } from '../server/database/insert-rows.ts'
import { loadCases } from '../tests/support/database-mass.ts'

/** A site of the invented land, with how many cases it has. */
export type BenchSite = { id: string; organisation: string; cases: number }

/** Shares of all cases: one large site, five of the middle, twenty small ones. */
const shares = [0.6, ...Array<number>(5).fill(0.06), ...Array<number>(20).fill(0.005)]

// A larger site has more people, not more cases for each of them.
const casesPerMember = 50

/** Makes sites of very different sizes and fills them; the largest first. */
export async function loadSites(admin: pg.Client, cases: number): Promise<BenchSite[]> {
  const sites: BenchSite[] = []
  for (const [number, share] of shares.entries()) {
    const site = await emptySite(admin, number)
    const wanted = Math.max(2, Math.round(cases * share))
    await loadCases(admin, site, wanted, Math.max(1, Math.round(wanted / casesPerMember)))
    sites.push({ id: site.id, organisation: site.organisations[0], cases: wanted })
  }
  await admin.query('vacuum analyze')
  await admin.query('checkpoint')
  return sites
}

/** A site with one organisation, one unit and one account, and nobody working there yet. */
export async function emptySite(admin: pg.Client, number: number) {
  const [id, organisation, unit, account] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()]
  const moment = new Date()
  await insertRows(admin, 'site', [
    {
      id,
      code: `demo-bench-${number}`,
      name: `Site ${number}`,
      kind: 'kreis',
      is_demo: true,
      created_at: moment,
    },
  ])
  await insertRows(admin, 'organisation', [
    {
      site_id: id,
      id: organisation,
      ref: randomUUID(),
      name: `Organisation ${number}`,
      kind: 'KI',
      version: 1,
    },
  ])
  await insertRows(admin, 'unit', [
    { site_id: id, id: unit, ref: randomUUID(), organisation_id: organisation, name: 'Unit', version: 1 },
  ])
  await insertRows(admin, 'account', [
    { id: account, login: `bench-${number}`, display_name: `Member ${number}`, created_at: moment },
  ])
  return { id, organisations: [organisation] as const, unit, members: { manager: { account } } }
}
