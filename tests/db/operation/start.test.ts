import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addKey } from '../../../server/keyring.ts'
import { runCommandLine, settingsIn } from '../../support/command-line.ts'
import { asAdmin, type DatabaseCopy, freshDatabase } from '../../support/database-copy.ts'

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
    ...settingsIn(folder),
  }
})
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await copy.drop()
})

const command = (file: Parameters<typeof runCommandLine>[0], args: string[], change = {}) =>
  runCommandLine(file, args, { ...environment, ...change })
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
    const concepts = await asAdmin(copy, (client) =>
      client.query('select v.number, v.state from app.concept_version v join app.site s on s.id = v.site_id'),
    )
    expect(concepts.rows).toEqual([{ number: 1, state: 'adopted' }])
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

test('a broken keyring is not overwritten by a new key', () => {
  const file = path.join(folder, 'broken.json')
  writeFileSync(file, '{}')
  chmodSync(file, 0o600)
  expect(() => addKey(file)).toThrow(/nicht lesbar/)
})
