import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demoPassword } from '#features/identity/demo-accounts.ts'
import {
  addressOf,
  initialiseDatabase,
  type RolePasswords,
  withClient,
} from '../../../server/database/initialise.ts'
import { migrate } from '../../../server/database/migrate.ts'
import { addKey } from '../../../server/keyring.ts'
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../../server/postgres/embedded.ts'
import { startProgram } from '../../support/running-program.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'nahtlos-stop-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const poolInstances = async (url: string) =>
  /^nahtlos_pool_instances (\d+)$/m.exec(await (await fetch(`${url}/metrics`)).text())?.[1]

const databasesOn = (data: string) =>
  execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line.includes('bin/postgres') && line.includes(data)).length

async function signedIn(url: string, login = 'cm', password = demoPassword) {
  const answer = await fetch(`${url}/anmelden`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: url },
    body: new URLSearchParams({ login, password }),
  })
  return answer.headers
    .getSetCookie()
    .find((line) => line.startsWith('nahtlos='))
    ?.split(';')[0]
}

async function addStep(url: string, title: string) {
  const cookie = (await signedIn(url))!
  const list = await (await fetch(`${url}/faelle`, { headers: { cookie } })).text()
  const address = /href="(\/faelle\/[0-9a-f-]{36})"/.exec(list)![1]!
  const body = new URLSearchParams({
    _key: crypto.randomUUID(),
    step_code: 'other',
    title,
    organisation: '',
    due: '31.12.2099',
    note: '',
  })
  const headers = { origin: url, cookie }
  const answer = await fetch(`${url}${address}/plan/neu`, {
    method: 'POST',
    redirect: 'manual',
    headers,
    body,
  })
  expect(answer.status).toBe(303)
  return address
}

describe('the demo', () => {
  const data = path.join(folder, 'demo')

  test('Ctrl-C stops everything, a second start keeps the data and makes none anew', async () => {
    const first = await startProgram(data)
    const address = await addStep(first.url, 'bleibt-stehen')
    expect(await poolInstances(first.url)).toBe('1')
    await first.stop('SIGINT')
    expect(first.process.exitCode).toBe(0)
    expect(databasesOn(data)).toBe(0)
    const second = await startProgram(data)
    const cookie = (await signedIn(second.url))!
    const plan = await (await fetch(`${second.url}${address}/plan`, { headers: { cookie } })).text()
    expect(plan).toContain('bleibt-stehen')
    await second.stop('SIGTERM')
    expect(databasesOn(data)).toBe(0)
  }, 120_000)

  test('in development, too, the pool exists once, and a page and the API use it', async () => {
    const program = await startProgram(data, { NODE_ENV: 'development' }, ['--dev'])
    const cookie = (await signedIn(program.url))!
    expect((await fetch(`${program.url}/faelle`, { headers: { cookie } })).status).toBe(200)
    expect((await fetch(`${program.url}/readyz`)).status).toBe(200)
    expect(await poolInstances(program.url)).toBe('1')
    await program.stop('SIGINT')
  }, 120_000)
})

describe('with DATABASE_URL', () => {
  let postgres: EmbeddedPostgres
  let environment: Record<string, string>
  const database = 'nahtlos_own_demo'
  beforeAll(async () => {
    postgres = await startEmbeddedPostgres(path.join(folder, 'own'), ['fsync=off'])
    const passwords = Object.fromEntries(
      ['migrator', 'app', 'jobs', 'operator', 'loader', 'reporting'].map((login) => [login, 'own-password']),
    ) as RolePasswords
    await initialiseDatabase(postgres.adminUrl, database, passwords)
    const at = postgres.adminUrl(database)
    await migrate(addressOf('migrator', passwords, at))
    const keyring = path.join(folder, 'keyring.json')
    addKey(keyring)
    environment = {
      DATABASE_URL: addressOf('app', passwords, at),
      NAHTLOS_SECRET: 'mK9-2vT7xQ4-wZ8rB1-nL5sD3-hJ6pF0-yC',
      NAHTLOS_KEYRING: keyring,
      NAHTLOS_FILES: folder,
    }
  }, 60_000)
  afterAll(() => postgres.stop())

  test('there is never any demo data, whatever the settings and the database’s name say', async () => {
    const program = await startProgram(path.join(folder, 'unused'), {
      ...environment,
      NAHTLOS_DEMO: '1',
      NAHTLOS_NOW: '2020-01-01T00:00:00Z',
    })
    const page = await (await fetch(`${program.url}/anmelden`)).text()
    expect(page).toContain('Anmeldename')
    for (const word of [demoPassword, 'Ayla Brandt', 'Erfundene']) expect(page).not.toContain(word)
    expect(await signedIn(program.url)).toBeUndefined()
    await program.stop()
    const rows = await withClient(postgres.adminUrl(database), async (client) => {
      const { rows } = await client.query<{ sites: number; accounts: number }>(
        'select (select count(*)::int from app.site) as sites, (select count(*)::int from app.account) as accounts',
      )
      return rows
    })
    expect(rows).toEqual([{ sites: 0, accounts: 0 }])
  }, 60_000)
})
