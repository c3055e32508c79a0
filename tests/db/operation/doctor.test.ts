import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { proofsElsewhere } from '../../../server/doctor/proofs-elsewhere.ts'
import { stateChecks } from '../../../server/doctor/state-checks.ts'
import { addKey } from '../../../server/keyring.ts'
import { runCommandLine, settingsIn } from '../../support/command-line.ts'
import { asAdmin, type DatabaseCopy, freshDatabase } from '../../support/database-copy.ts'

const root = path.resolve(import.meta.dirname, '../../..')
let folder: string
let demo: DatabaseCopy
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'nahtlos-doctor-'))
  addKey(path.join(folder, 'keyring.json'))
  demo = await freshDatabase()
  const made = await command(['demo', 'generate', '--cases', '12', '--seed', '7', '--today', '2026-11-24'], {
    DATABASE_LOADER_URL: demo.url('loader'),
  })
  expect(made.code).toBe(0)
})
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await demo.drop()
})

const command = (args: string[], change: Record<string, string>) =>
  runCommandLine('server/nahtlos.ts', args, { ...settingsIn(folder), ...change })
const doctor = () =>
  command(['doctor'], {
    DATABASE_URL: demo.url('app'),
    DATABASE_OPERATOR_URL: demo.url('operator'),
  })

test('finds nothing in the demo', async () => {
  const { code, stdout } = await doctor()
  expect(stdout).not.toContain('MANGEL')
  expect(code).toBe(0)
})

const openCase = "(select case_id from app.case where status = 'open' limit 1)"
const first = (table: string) => `(select ctid from ${table} limit 1)`
const breaches: [string, string, string[]][] = [
  ['forced row security', 'Zusage 1', ['alter table app.plan no force row level security']],
  [
    'a grant without source',
    'Zusage 2',
    [
      `update app.case_access set source_kind = 'release', source_id = null where ctid = ${first('app.case_access')}`,
    ],
  ],
  [
    'nobody responsible',
    'Zusage 3',
    [`update app.case_access set ended_at = now() where case_id = ${openCase}`],
  ],
  [
    'an own request agreed to from a second membership',
    'Zusage 3',
    [
      `insert into app.approval_request (site_id, case_id, deed, content, author_id, author_account, approver_id, approver_account, state, answered_at, answered_by)
       select c.site_id, c.case_id, 'closing', '{}', c.responsible_id, gen_random_uuid(), c.responsible_id, gen_random_uuid(), 'approved', now(), c.responsible_id
       from app.case c where c.status = 'open' limit 1`,
    ],
  ],
  [
    'no next step',
    'Zusage 5',
    [
      "update app.plan_step set status = 'skipped', ended_on = '2026-01-01' where case_id = (select case_id from app.case where status = 'open' limit 1) and status in ('planned', 'started')",
    ],
  ],
  [
    'a closed case with an open step',
    'Zusage 5',
    [
      `update app.plan_step set status = 'planned', started_on = null, ended_on = null
       where ctid = (select s.ctid from app.plan_step s join app.case c on c.case_id = s.case_id and c.status = 'closed' limit 1)`,
    ],
  ],
  [
    'a closed episode without its row in the statistics',
    'Zusage 8',
    [`delete from app.case_fact where ctid = ${first('app.case_fact')}`],
  ],
  [
    'a plan that runs in a circle',
    'Zusage 5',
    [
      `insert into app.step_dependency (site_id, before_id, after_id, case_id)
       select site_id, after_id, before_id, case_id from app.step_dependency limit 1`,
    ],
  ],
  [
    'an unsealed old entry',
    'Zusage 7',
    [
      'alter table app.audit_entry disable trigger stamp',
      "insert into app.audit_entry (site_id, recorded_at, action, salt, digest) select id, now() - interval '20 minutes', 'planted', '', '' from app.site limit 1",
    ],
  ],
  [
    'a step without event',
    'Zusage 7',
    [`update app.plan_step set last_event_id = gen_random_uuid() where ctid = ${first('app.plan_step')}`],
  ],
  [
    'a condition without a source',
    'Zusage 9',
    [
      `update app.code_list_entry set detail = jsonb_set(detail, '{conditions,0,source}', '""') where list = 'pathway_rules' and code = 'A9'`,
    ],
  ],
  ['chain events open to the service', 'Zusage 10', ['grant select on app.chain_event to nahtlos_app']],
  [
    'an answer without its kind',
    'Zusage 11',
    [
      'alter table app.person_fact drop constraint person_fact_check',
      `update app.person_fact set answer = 'unknown' where ctid = (select ctid from app.person_fact where value is not null limit 1)`,
    ],
  ],
  [
    'a consent without categories',
    'Zusage 2',
    [
      'alter table app.consent drop constraint consent_categories_check',
      `update app.consent set categories = '{}' where ctid = ${first('app.consent')}`,
    ],
  ],
]
test.each(breaches)('notices %s', async (_words, promise, statements) => {
  const planted = await freshDatabase(demo)
  try {
    await asAdmin(planted, async (client) => {
      for (const statement of statements) await client.query(statement)
    })
    const { code, stdout } = await command(['doctor'], {
      DATABASE_URL: planted.url('app'),
      DATABASE_OPERATOR_URL: planted.url('operator'),
    })
    expect(stdout).toMatch(new RegExp(`MANGEL ${promise}`))
    expect(code).toBe(1)
  } finally {
    await planted.drop()
  }
})

test('every check has a planted breach', () => {
  expect(breaches.length).toBe(stateChecks.length)
})

test('every promise is a check, proved by a test that exists, or without anything that could break it', () => {
  const named = [...stateChecks, ...proofsElsewhere].map(({ invariant }) => invariant)
  expect([...new Set(named)].toSorted((a, b) => a - b)).toEqual(Array.from({ length: 16 }, (_, at) => at + 1))
  const proofs = proofsElsewhere.flatMap((proof) => ('provedBy' in proof ? [proof.provedBy] : []))
  expect(proofs.length).toBeGreaterThan(0)
  for (const proof of proofs) {
    const [file, name] = proof.split(' › ') as [string, string]
    expect({ proof, there: readFileSync(path.join(root, file), 'utf8').includes(name) }).toEqual({
      proof,
      there: true,
    })
  }
})
