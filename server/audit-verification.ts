import type pg from 'pg'

/** What the proof over one site's log found; `faults` is empty when no sealed entry was changed or is missing. */
export type Verification = {
  blocks: number
  sealed: number
  unsealed: number
  faults: string[]
  head: string | null
}

const faultQueries = [
  // A sealed entry that is gone.
  `select 'block ' || s.block_no || ' place ' || s.position || ': entry is missing' as fault from app.audit_seal s
   where s.site_id = $1 and not exists (select from app.audit_entry e where e.site_id = s.site_id and e.recorded_at = s.recorded_at and e.id = s.entry_id)`,
  // An entry whose content no longer fits its digest.
  `select 'entry ' || e.id || ': content was changed' as fault from app.audit_entry e where e.site_id = $1 and app.audit_digest(e) <> e.digest`,
  // A block whose digests no longer give its hash, or that does not follow the one before.
  `select 'block ' || b.block_no || ': hash does not fit its entries' as fault from app.audit_block b
   where b.site_id = $1 and b.hash <> sha256(b.previous_hash || coalesce((select string_agg(e.digest, ''::bytea order by s.position) from app.audit_seal s
     join app.audit_entry e on e.site_id = s.site_id and e.recorded_at = s.recorded_at and e.id = s.entry_id
     where s.site_id = b.site_id and s.block_no = b.block_no), ''::bytea))`,
  `select 'block ' || b.block_no || ': does not follow the block before' as fault from (
     select block_no, previous_hash, lag(hash) over (order by block_no) as before, lag(block_no) over (order by block_no) as before_no
     from app.audit_block where site_id = $1) b
   where (b.before is null and (b.block_no <> 1 or b.previous_hash <> ''::bytea)) or (b.before is not null and (b.before <> b.previous_hash or b.block_no <> b.before_no + 1))`,
  `select 'block ' || b.block_no || ': has ' || count(s.entry_id) || ' of ' || b.entries || ' entries' as fault from app.audit_block b
   left join app.audit_seal s on s.site_id = b.site_id and s.block_no = b.block_no where b.site_id = $1 group by b.block_no, b.entries having count(s.entry_id) <> b.entries`,
]

/**
 * Proves the log of one site: no sealed entry changed or missing, blocks chained without a break.
 * @param client connected as nahtlos_operator
 * @param heads heads kept outside the database, by block number; a block that is missing here was cut off
 */
export async function verifySite(
  client: pg.Client,
  site: string,
  heads: Map<number, string>,
): Promise<Verification> {
  await client.query('begin')
  await client.query('select gate.operator_at($1)', [site])
  const faults: string[] = []
  for (const query of faultQueries) {
    const { rows } = await client.query<{ fault: string }>(`${query} limit 100`, [site])
    faults.push(...rows.map((row) => row.fault))
  }
  const blocks = await client.query<{ no: string; hash: string }>(
    "select block_no as no, encode(hash, 'hex') as hash from app.audit_block where site_id = $1 order by block_no",
    [site],
  )
  faults.push(...missingHeads(new Map(blocks.rows.map((row) => [Number(row.no), row.hash])), heads))
  const counts = await client.query<{ sealed: string; unsealed: string }>(
    `select count(s.entry_id) as sealed, count(*) - count(s.entry_id) as unsealed from app.audit_entry e
     left join app.audit_seal s on s.site_id = e.site_id and s.recorded_at = e.recorded_at and s.entry_id = e.id where e.site_id = $1`,
    [site],
  )
  await client.query('commit')
  return {
    blocks: blocks.rows.length,
    sealed: Number(counts.rows[0]!.sealed),
    unsealed: Number(counts.rows[0]!.unsealed),
    faults,
    head: blocks.rows.at(-1)?.hash ?? null,
  }
}

const installationFaults = [
  `select 'entry ' || l.id || ': content was changed' as fault from app.installation_log l where app.installation_digest(l) is distinct from l.digest`,
  `select 'block ' || s.block_no || ' place ' || e.place || ': entry is missing' as fault from app.installation_seal s
     cross join unnest(s.entry_ids) with ordinality e(id, place) where not exists (select from app.installation_log l where l.id = e.id)`,
  `select 'block ' || s.block_no || ': hash does not fit its entries' as fault from app.installation_seal s
   where s.hash <> sha256(s.previous_hash || coalesce((select string_agg(l.digest, ''::bytea order by e.place)
     from unnest(s.entry_ids) with ordinality e(id, place) join app.installation_log l on l.id = e.id), ''::bytea))`,
  `select 'block ' || b.block_no || ': does not follow the block before' as fault from (
     select block_no, previous_hash, lag(hash) over (order by block_no) as before, lag(block_no) over (order by block_no) as before_no from app.installation_seal) b
   where (b.before is null and (b.block_no <> 1 or b.previous_hash <> ''::bytea)) or (b.before is not null and (b.before <> b.previous_hash or b.block_no <> b.before_no + 1))`,
]

/** The same proof over the log of the installation: sign-ins, acts of operators, key rotations. */
export async function verifyInstallation(
  client: pg.Client,
  heads: Map<number, string>,
): Promise<Verification> {
  const faults: string[] = []
  for (const query of installationFaults) {
    const { rows } = await client.query<{ fault: string }>(`${query} limit 100`)
    faults.push(...rows.map((row) => row.fault))
  }
  const blocks = await client.query<{ no: string; hash: string; entries: number }>(
    "select block_no as no, encode(hash, 'hex') as hash, cardinality(entry_ids) as entries from app.installation_seal order by block_no",
  )
  faults.push(...missingHeads(new Map(blocks.rows.map((row) => [Number(row.no), row.hash])), heads))
  const { rows } = await client.query<{ all: string }>('select count(*) as all from app.installation_log')
  const sealed = blocks.rows.reduce((sum, row) => sum + row.entries, 0)
  return {
    blocks: blocks.rows.length,
    sealed,
    unsealed: Math.max(0, Number(rows[0]!.all) - sealed),
    faults,
    head: blocks.rows.at(-1)?.hash ?? null,
  }
}

/** Blocks whose head was kept outside the database and that are gone or have another head by now. */
const missingHeads = (blocks: Map<number, string>, heads: Map<number, string>) =>
  [...heads].flatMap(([number, head]) => {
    if (!blocks.has(number)) return [`block ${number}: was sealed and is gone`]
    return blocks.get(number) === head ? [] : [`block ${number}: head differs from the one kept outside`]
  })
