import { spawnSync, type SpawnOptions } from 'node:child_process'
import { chownSync, cpSync, existsSync, mkdirSync } from 'node:fs'
import { userInfo } from 'node:os'
import path from 'node:path'
import { bundledPostgres, bundledVersion } from './binaries.ts'

/** How the database programs can be started on this machine: prefix of the command, folders and options. */
export type Confinement = { prefix: string[]; programs: string; data: string; options: SpawnOptions }

const runs = (command: string[]) => spawnSync(command[0]!, [...command.slice(1), 'true']).status === 0

const dieWithParent = ['setpriv', '--pdeathsig', 'INT', '--']
// The database programs look their user up by name; of all users only this one is known on every machine.
const nobody = 65534
const userNamespace = ['unshare', '--user', `--map-user=${nobody}`, `--map-group=${nobody}`, '--']

/**
 * PostgreSQL refuses to run as root, and as a user without a name (containers under a free number). Then it runs in a
 * user namespace, which also works in a checkout below a 0700 directory; where namespaces are forbidden, root starts
 * it as user nobody on copies outside the checkout. `setpriv` comes last, because creating a namespace clears the
 * death signal: with it the database stops when this process dies, even by SIGKILL.
 */
export function confine(dataDirectory: string): Confinement {
  const options: SpawnOptions = { env: { PATH: process.env.PATH, LC_ALL: 'C.UTF-8' }, cwd: '/' }
  const data = path.resolve(dataDirectory)
  const leash = runs(dieWithParent) ? dieWithParent : []
  const asRoot = process.getuid?.() === 0
  if (!asRoot && hasName())
    return { prefix: leash, programs: prepared(bundledPostgres(), data), data, options }
  if (process.env.NAHTLOS_NO_USER_NAMESPACE !== '1' && runs(userNamespace)) {
    return {
      prefix: [...userNamespace, ...leash],
      programs: prepared(bundledPostgres(), data),
      data,
      options,
    }
  }
  return asNobody(data, leash, options)
}

function hasName() {
  try {
    return userInfo().username !== ''
  } catch {
    return false
  }
}

function prepared(programs: string, data: string) {
  mkdirSync(data, { recursive: true, mode: 0o700 })
  return programs
}

function asNobody(data: string, leash: string[], options: SpawnOptions): Confinement {
  const programs = `/var/tmp/nahtlos-postgres-${bundledVersion}`
  const elsewhere = path.join('/var/lib', `nahtlos-${Buffer.from(data).toString('base64url').slice(-40)}`)
  if (!existsSync(programs)) cpSync(bundledPostgres(), programs, { recursive: true, verbatimSymlinks: true })
  mkdirSync(elsewhere, { recursive: true, mode: 0o700 })
  chownSync(elsewhere, nobody, nobody)
  return { prefix: leash, programs, data: elsewhere, options: { ...options, uid: nobody, gid: nobody } }
}
