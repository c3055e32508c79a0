import { createHash, randomBytes, randomUUID } from 'node:crypto'
import type pg from 'pg'
import { insertRows } from '../server/database/insert-rows.ts'
import { emptySite } from './sites.ts'

/** Finished steps of each chain. */
export const stepsPerChain = 10

/** Fills one site with chains, written in the order of days as they would be over years, and signs a coordination in. */
export async function loadChains(admin: pg.Client, chains: number): Promise<{ hash: Buffer; site: string }> {
  const { id, organisations, unit, members } = await emptySite(admin, 0)
  const membership = randomUUID()
  await insertRows(admin, 'membership', [
    {
      site_id: id,
      id: membership,
      account_id: members.manager.account,
      organisation_id: organisations[0],
      unit_id: unit,
      role: 'coordinator',
      title: 'Coordination',
      valid_from: '2024-01-01',
    },
  ])
  await admin.query('set session_replication_role = replica')
  await admin.query(
    `create temp table way as select g as no, gen_random_uuid() as key, date '2020-01-01' + g % 1000 as started_on
     from generate_series(0, $1::int - 1) g`,
    [chains],
  )
  await admin.query(
    `insert into app.chain_trace (site_id, chain_key, started_on, target_group, status_class)
     select $1::uuid, key, started_on, null, 'recognised' from way returning 1`,
    [id],
  )
  await admin.query(
    `insert into app.chain_event (site_id, trace_key, chain_key, person_key, step_code, agency_kind, interface_from, occurred_on, kind)
     select $1::uuid, key, key, key, 'step_' || (s + (no * 7 + s * 3) % 4) % 12, (array['KI','JC','ABH','SCHULE'])[1 + (no + s) % 4],
       case when s > 0 then (array['KI','JC','ABH','SCHULE'])[1 + (no + s - 1) % 4] end, started_on + s * 17 + (no * s) % 13, 'finished'
     from way, generate_series(0, $2::int - 1) s order by started_on + s * 17 returning 1`,
    [id, stepsPerChain],
  )
  await admin.query('reset session_replication_role')
  await admin.query('drop table way')
  await admin.query('vacuum analyze')
  const hash = createHash('sha256').update(randomBytes(32)).digest()
  await admin.query(
    `insert into app.session (account_id, token_hash, idle_until, expires_at, chosen_site, chosen_membership)
     values ($1, $2, now() + interval '8 hours', now() + interval '8 hours', $3, $4)`,
    [members.manager.account, hash, id, membership],
  )
  return { hash, site: id }
}
