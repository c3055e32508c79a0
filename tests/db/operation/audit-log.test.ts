import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { verifySite } from '../../../server/audit-verification.ts'
import { insertRows } from '../../../server/database/insert-rows.ts'
import { asAdmin, asLogin, type DatabaseCopy, freshDatabase } from '../../support/database-copy.ts'
import { beginCase } from '../../support/database-cases.ts'
import { asMember, buildWorld, type World } from '../../support/database-world.ts'

let copy: DatabaseCopy
let world: World
beforeAll(async () => {
  copy = await freshDatabase()
  world = await buildWorld(copy)
})
afterAll(() => copy.drop())

/** A run of a task as the program marks it before it enters a site. */
async function startedRun() {
  const run = { id: randomUUID(), ref: randomUUID(), task: 'seal_audit', state: 'running' }
  await asAdmin(copy, (client) =>
    insertRows(client, 'job_run', [{ site_id: world.a.id, ...run, locked_until: '2199-01-01' }]),
  )
  return run.id
}

async function seal(window = '1 day') {
  const run = await startedRun()
  return asLogin(copy, 'app', async (client) => {
    await client.query('begin')
    await client.query('select gate.enter_job($1, $2)', [world.a.id, run])
    const { rows } = await client.query<{ no: string; head: Buffer }>(
      'select block_no as no, head from batch.seal_audit($1::interval)',
      [window],
    )
    await client.query('commit')
    return rows[0] ? { no: Number(rows[0].no), head: rows[0].head.toString('hex') } : null
  })
}
const verify = (heads = new Map<number, string>()) =>
  asLogin(copy, 'operator', (client) => verifySite(client, world.a.id, heads))
const read = (ref: string) =>
  asMember(copy, world.a.members.manager!, (client) =>
    client.query("select gate.open_case($1, 'plan')", [ref]),
  )

describe('the log can only grow', () => {
  test('who and when are stamped by the database, whatever the service writes', async () => {
    await asMember(copy, world.a.members.manager!, (client) =>
      client.query(
        "insert into app.audit_entry (site_id, recorded_at, membership_id, acting_role, action, salt, digest) values ($1, now() - interval '90 seconds', $2, 'operator', 'forged', '', '')",
        [world.a.id, world.a.members.admin!.membership],
      ),
    )
    const { rows } = await asAdmin(copy, (client) =>
      client.query<{ membership_id: string; acting_role: string; old: boolean }>(
        "select membership_id, acting_role, recorded_at < now() - interval '1 minute' as old from app.audit_entry where action = 'forged'",
      ),
    )
    expect(rows).toEqual([
      { membership_id: world.a.members.manager!.membership, acting_role: 'case_manager', old: false },
    ])
  })

  test('a task of the program cannot write in the name of an organisation', async () => {
    const run = await startedRun()
    await asLogin(copy, 'app', async (client) => {
      await client.query('begin')
      await client.query('select gate.enter_job($1, $2)', [world.a.id, run])
      await client.query(
        "insert into app.audit_entry (site_id, organisation_id, acting_role, purpose, action, salt, digest) values ($1, $2, 'coordinator', 'reporting', 'forged.task', '', '')",
        [world.a.id, world.a.organisations[0]],
      )
      await client.query('commit')
    })
    const { rows } = await asAdmin(copy, (client) =>
      client.query(
        "select membership_id, organisation_id, acting_role, purpose from app.audit_entry where action = 'forged.task'",
      ),
    )
    expect(rows).toEqual([{ membership_id: run, organisation_id: null, acting_role: 'job', purpose: 'job' }])
  })

  test('only a run that is marked running and locked may enter a site, and only a task seals', async () => {
    const run = await startedRun()
    const enters = (change: string) =>
      asAdmin(copy, async (client) => {
        await client.query('begin')
        await client.query(`update app.job_run set ${change} where id = $1`, [run])
        await client.query('set local role nahtlos_app')
        const { rows } = await client.query<{ in: boolean }>('select gate.enter_job($1, $2) as in', [
          world.a.id,
          run,
        ])
        await client.query('rollback')
        return rows[0]!.in
      })
    expect(await enters('state = state')).toBe(true)
    expect(await enters("state = 'queued'")).toBe(false)
    expect(await enters("locked_until = now() - interval '1 second'")).toBe(false)
    expect(await enters(`locked_until = null`)).toBe(false)
    await expect(
      asMember(copy, world.a.members.admin, (client) => client.query("select batch.seal_audit('1 day')")),
    ).rejects.toMatchObject({ code: '42501' })
  })

  test.each([
    'update app.audit_entry set action = action where site_id = $1',
    'delete from app.audit_entry where site_id = $1',
    'update app.audit_seal set position = 0 where site_id = $1',
    'delete from app.audit_block where site_id = $1',
  ])('the service may not: %s', async (sql) => {
    await expect(
      asMember(copy, world.a.members.privacy!, (client) => client.query(sql, [world.a.id])),
    ).rejects.toMatchObject({ code: '42501' })
  })

  test('only the data protection officer reads all of it', async () => {
    const entries = (key: string) =>
      asMember(
        copy,
        world.a.members[key as 'manager']!,
        async (client) =>
          (await client.query('select 1 from app.audit_entry where site_id = $1', [world.a.id])).rowCount ??
          0,
      )
    expect(await entries('privacy')).toBeGreaterThan(0)
    for (const key of ['manager', 'coordinator', 'supervisor', 'admin', 'partner'])
      expect(await entries(key)).toBe(0)
  })

  test('months are there three ahead', async () => {
    const { rows } = await asAdmin(copy, (client) =>
      client.query<{ n: number }>(
        "select count(*)::int as n from pg_class where relispartition and relname ~ '^audit_entry_[0-9]{6}$'",
      ),
    )
    expect(rows[0]!.n).toBeGreaterThanOrEqual(5)
  })
})

describe('sealing', () => {
  let ref: string
  beforeAll(async () => {
    ref = (await beginCase(copy, world.a.members.manager!, 'Amiri')).ref
  })
  beforeEach(async () => {
    await read(ref)
    await seal()
  })

  test('an untouched log is proved, and a second run finds nothing to seal', async () => {
    expect(await seal()).toBeNull()
    const proof = await verify()
    expect(proof.faults).toEqual([])
    expect(proof.unsealed).toBe(0)
    expect(proof.blocks).toBeGreaterThan(0)
  })

  test('an entry that commits late, under an older time, is sealed by the next run', async () => {
    await asLogin(copy, 'app', async (late) => {
      await late.query('begin')
      const { members } = world.a
      await late.query("select * from gate.enter($1, $2, $3, '', 'late', null)", [
        members.manager!.token,
        world.a.id,
        members.manager!.membership,
      ])
      await late.query("select gate.log_refusal('late.entry', '', null)")
      await read(ref)
      await seal()
      await late.query('commit')
    })
    expect((await verify()).unsealed).toBe(1)
    await seal()
    expect(await verify()).toMatchObject({ unsealed: 0, faults: [] })
  })

  const tampering: [string, string][] = [
    [
      'a changed content',
      "update app.audit_entry set part = 'x' where id = (select entry_id from app.audit_seal order by block_no desc, position limit 1)",
    ],
    [
      'one byte of a digest',
      'update app.audit_entry set digest = set_byte(digest, 3, (get_byte(digest, 3) + 1) % 256) where id = (select entry_id from app.audit_seal order by block_no limit 1)',
    ],
    [
      'a missing entry',
      'delete from app.audit_entry where id = (select entry_id from app.audit_seal order by block_no limit 1)',
    ],
    [
      'a missing seal',
      'delete from app.audit_seal where entry_id = (select entry_id from app.audit_seal order by block_no limit 1)',
    ],
    ['a missing block in the middle', 'delete from app.audit_block where block_no = 1'],
    [
      'two places exchanged',
      'update app.audit_seal s set position = 3 - position from (select block_no from app.audit_seal group by 1 having count(*) >= 2 order by 1 limit 1) b where s.block_no = b.block_no and position in (1, 2)',
    ],
  ]
  test.each(tampering)('notices %s', async (_words, sql) => {
    await asAdmin(copy, async (client) => {
      await read(ref)
      await read(ref)
      await seal()
      await client.query('begin')
      await client.query('set local session_replication_role = replica')
      if (sql.includes('3 - position'))
        await client.query(
          'alter table app.audit_seal drop constraint audit_seal_site_id_block_no_position_key',
        )
      expect((await client.query(sql)).rowCount).toBeGreaterThan(0)
      // The proof runs in the same transaction as the tampering, which is taken back afterwards.
      const faults = (await verifyInside(client)).faults
      await client.query('rollback')
      expect(faults.length).toBeGreaterThan(0)
    })
  })

  test('a tail that was cut off shows against the heads kept outside', async () => {
    await read(ref)
    const head = (await seal())!
    const cut = (sql: string) => asAdmin(copy, (client) => client.query(sql, [head.no]))
    await asAdmin(copy, async (client) => {
      await client.query(
        'delete from app.audit_entry e using app.audit_seal s where s.block_no = $1 and e.id = s.entry_id',
        [head.no],
      )
    })
    await cut('delete from app.audit_seal where block_no = $1')
    await cut('delete from app.audit_block where block_no = $1')
    expect((await verify()).faults).toEqual([])
    expect((await verify(new Map([[head.no, head.head]]))).faults).toEqual([
      `block ${head.no}: was sealed and is gone`,
    ])
  })
})

/** The proof over an open transaction: its own begin and commit are left out. */
async function verifyInside(client: { query: (sql: string, values?: unknown[]) => Promise<unknown> }) {
  const inside = {
    query: (sql: string, values?: unknown[]) =>
      /^(begin|commit)$/.test(sql) ? Promise.resolve({ rows: [] }) : client.query(sql, values),
  }
  return verifySite(inside as never, world.a.id, new Map())
}
