import { execFile } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { proofsElsewhere } from '../../server/doctor/proofs-elsewhere.ts'
import { stateChecks } from '../../server/doctor/state-checks.ts'
import { addKey } from '../../server/keyring.ts'
import { asAdmin, type DatabaseCopy, freshDatabase } from '../support/database-copy.ts'

const root = path.resolve(import.meta.dirname, '../..')
const strong = 'mK9-2vT7xQ4-wZ8rB1-nL5sD3-hJ6pF0-yC'
let copy: DatabaseCopy
let folder: string
let environment: Record<string, string>

beforeAll(async () => {
  copy = await freshDatabase()
  folder = mkdtempSync(path.join(tmpdir(), 'nahtlos-start-'))
  addKey(path.join(folder, 'keyring.json'))
  environment = {
    DATABASE_URL: copy.url('app'),
    DATABASE_OPERATOR_URL: copy.url('operator'),
    DATABASE_LOADER_URL: copy.url('loader'),
    NAHTLOS_SECRET: strong,
    NAHTLOS_KEYRING: path.join(folder, 'keyring.json'),
    NAHTLOS_FILES: folder,
    PORT: '0',
  }
})
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await copy.drop()
})

/** Runs a command as an operator does; answers exit code and both outputs. */
async function command(file: string, args: string[], change: Record<string, string> = {}) {
  const env = { ...process.env, NODE_ENV: 'production', ...environment, ...change }
  return promisify(execFile)(process.execPath, [path.join(root, file), ...args], {
    cwd: root,
    env,
    timeout: 60_000,
  }).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    (error: { code: number; stdout: string; stderr: string }) => ({
      code: error.code,
      stdout: error.stdout,
      stderr: error.stderr,
    }),
  )
}
const start = (change: Record<string, string>) => command('server/main.ts', [], change)
const nahtlos = (...args: string[]) => command('server/nahtlos.ts', args)
const admin = (...statements: string[]) =>
  asAdmin(copy, async (client) => {
    for (const statement of statements) await client.query(statement)
  })

describe('a start is refused, in German and English, naming what helps', () => {
  const refused = async (change: Record<string, string>, german: RegExp, english: RegExp) => {
    const { code, stderr } = await start(change)
    expect(code).toBe(2)
    expect(stderr).toMatch(german)
    expect(stderr).toMatch(english)
    expect(stderr).not.toMatch(/\n\s+at /)
  }
  test('secret missing', () =>
    refused({ NAHTLOS_SECRET: '' }, /NAHTLOS_SECRET fehlt/, /openssl rand -base64 48/))
  test('secret weak', async () => {
    await refused({ NAHTLOS_SECRET: 'a'.repeat(40) }, /zu schwach/, /too weak/)
    expect((await start({ NAHTLOS_SECRET: 'a'.repeat(40) })).stderr).not.toContain('aaaa')
  })
  test('keyring unreadable', () =>
    refused({ NAHTLOS_KEYRING: path.join(folder, 'none.json') }, /nicht lesbar/, /keys create --keyring/))
  test('superuser as app', () =>
    refused({ DATABASE_URL: copy.adminUrl }, /weder ein Superuser/, /database init --admin-url/))
  test('an older server', async () => {
    // The server in use plays an older one for this login: what the check asks is answered by a function of ours.
    await admin(
      "create function public.current_setting(text) returns text language sql as $$ select '170006' $$",
      'alter role nahtlos_app set search_path = public, pg_catalog',
    )
    try {
      await refused({}, /zu alt \(170006\).*aktualisieren/, /too old \(170006\).*upgrade/)
    } finally {
      await admin('alter role nahtlos_app reset search_path', 'drop function public.current_setting(text)')
    }
  })
  test('a login that is not there', () =>
    refused(
      { DATABASE_URL: copy.url('loader').replace('nahtlos_loader', 'nobody') },
      /antwortet nicht/,
      /does not answer/,
    ))
  test('database away', () =>
    refused({ DATABASE_URL: 'postgres://nahtlos_app:x@127.0.0.1:1/x' }, /antwortet nicht/, /does not answer/))
  test('schema behind', async () => {
    await admin(
      "update ledger.migration set name = name || '-gone' where name = 'repeatable'",
      "delete from ledger.migration where name like '%-gone'",
    )
    await refused({}, /npm run nahtlos -- migrate/, /not at the version/)
    await command('server/nahtlos.ts', ['migrate'], { DATABASE_MIGRATION_URL: copy.url('migrator') })
  })
  test('schema ahead', async () => {
    await admin("insert into ledger.migration (name, sha256) values ('29990101T0000_future', 'x')")
    await refused({}, /neuer als dieses Programm/, /newer than this program/)
    await admin("delete from ledger.migration where name = '29990101T0000_future'")
  })
})

describe('commands of the operator', () => {
  test('help names every command; an unknown one and a wrong option are the operator’s mistakes', async () => {
    const help = await nahtlos('--help')
    expect(help.code).toBe(0)
    for (const name of [
      'database init',
      'migrate',
      'site create',
      'user create',
      'work',
      'doctor',
      'audit verify',
      'demo generate',
      'chains discover',
    ])
      expect(help.stdout).toContain(name)
    for (const args of [['fly'], ['doctor', '--fly']]) {
      const wrong = await nahtlos(...args)
      expect(wrong.code).toBe(2)
      expect(wrong.stderr).not.toMatch(/\n\s+at /)
    }
  })

  test('site and user are created once, and the user can be told the first password', async () => {
    const site = [
      'site',
      'create',
      '--code',
      '05999',
      '--name',
      'Prüfkreis',
      '--kind',
      'kreis',
      '--organisation',
      'KI Prüfkreis',
    ]
    expect(await nahtlos(...site)).toMatchObject({ code: 0 })
    expect(await nahtlos(...site)).toMatchObject({ code: 2 })
    const user = [
      'user',
      'create',
      '--site',
      '05999',
      '--login',
      'erste',
      '--name',
      'Erste Person',
      '--role',
      'case_manager',
      '--title',
      'Stelle 1',
    ]
    expect((await nahtlos(...user)).stdout).toMatch(/^erste: \S{20}/)
    expect(await nahtlos(...user)).toMatchObject({ code: 2 })
    expect(
      await nahtlos(
        'user',
        'create',
        '--site',
        '05999',
        '--login',
        'x',
        '--name',
        'X Y',
        '--role',
        'king',
        '--title',
        'T',
      ),
    ).toMatchObject({ code: 2 })
  })

  test('invented data does not go where anything is', async () => {
    expect(await nahtlos('demo', 'generate')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('nicht leer'),
    })
  })
})

describe('doctor', () => {
  let demo: DatabaseCopy
  beforeAll(async () => {
    demo = await freshDatabase()
    const made = await command(
      'server/nahtlos.ts',
      ['demo', 'generate', '--cases', '10', '--seed', '7', '--today', '2026-11-24'],
      { DATABASE_LOADER_URL: demo.url('loader') },
    )
    expect(made.code).toBe(0)
  })
  afterAll(() => demo.drop())
  const doctor = () =>
    command('server/nahtlos.ts', ['doctor'], {
      DATABASE_URL: demo.url('app'),
      DATABASE_OPERATOR_URL: demo.url('operator'),
    })

  test('finds nothing in the demo', async () => {
    const { code, stdout } = await doctor()
    expect(stdout).not.toContain('MANGEL')
    expect(code).toBe(0)
  })

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
      [`update app.case_access set ended_at = now() where ctid = ${first('app.case_access')}`],
    ],
    [
      'no next step',
      'Zusage 5',
      [
        "update app.plan_step set status = 'skipped', ended_on = '2026-01-01' where case_id = (select case_id from app.case limit 1) and status in ('planned', 'started')",
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
    const planted = await freshDatabase()
    try {
      await command(
        'server/nahtlos.ts',
        ['demo', 'generate', '--cases', '5', '--seed', '7', '--today', '2026-11-24'],
        { DATABASE_LOADER_URL: planted.url('loader') },
      )
      await asAdmin(planted, async (client) => {
        for (const statement of statements) await client.query(statement)
      })
      const { code, stdout } = await command('server/nahtlos.ts', ['doctor'], {
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
    expect([...new Set(named)].toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: 16 }, (_, at) => at + 1),
    )
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
})

test('a broken keyring is not overwritten by a new key', () => {
  const file = path.join(folder, 'broken.json')
  writeFileSync(file, '{}')
  chmodSync(file, 0o600)
  expect(() => addKey(file)).toThrow(/nicht lesbar/)
})
