import { spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { confine, type Confinement } from './confinement.ts'

/** A running database server of our own, on a free port of 127.0.0.1 with a password. */
export type EmbeddedPostgres = { adminUrl: (database: string) => string; stop: () => Promise<void> }

/**
 * Starts the PostgreSQL that arrived with `npm ci`, creating its data directory where there is none.
 * For trying out, developing and testing; production brings its own server. Throws with the server's words.
 * @param settings further server settings, `name=value`
 */
export async function startEmbeddedPostgres(
  directory: string,
  settings: string[] = [],
): Promise<EmbeddedPostgres> {
  const place = confine(directory)
  const password = passwordOf(directory)
  if (!existsSync(path.join(place.data, 'PG_VERSION'))) createCluster(place, password)
  await stopLeftover(place.data)
  const port = await freePort()
  const fixed = [`listen_addresses=127.0.0.1`, 'unix_socket_directories=', 'timezone=Europe/Berlin']
  const [command, ...args] = [
    ...place.prefix,
    path.join(place.programs, 'bin/postgres'),
    ...['-D', place.data, '-p', String(port)],
    ...[...fixed, ...settings].flatMap((setting) => ['-c', setting]),
  ]
  // detached: Ctrl-C reaches only this process, which stops the database in order.
  const child = spawn(command!, args, {
    ...place.options,
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
  })
  await ready(child)
  return {
    adminUrl: (database) => `postgres://postgres:${password}@127.0.0.1:${port}/${database}`,
    stop: () =>
      new Promise<void>((done) => {
        if (child.exitCode !== null || child.signalCode !== null) return done()
        child.once('exit', () => done())
        child.kill('SIGINT')
      }),
  }
}

function passwordOf(directory: string) {
  const file = `${path.resolve(directory)}.secret`
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600 })
  return readFileSync(file, 'utf8')
}

function createCluster(place: Confinement, password: string) {
  // initdb takes the password from a file only; it must be readable for the user it runs as.
  const file = path.join(path.dirname(place.data), `${path.basename(place.data)}.first-password`)
  writeFileSync(file, password, { mode: place.options.uid ? 0o644 : 0o600 })
  const [command, ...args] = [
    ...place.prefix,
    path.join(place.programs, 'bin/initdb'),
    ...['-D', place.data, '-U', 'postgres', '--auth=scram-sha-256', `--pwfile=${file}`, '--encoding=UTF8'],
    ...['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C.UTF-8'],
  ]
  const result = spawnSync(command!, args, { ...place.options, encoding: 'utf8' })
  rmSync(file)
  if (result.status !== 0) throw new Error(`initdb: ${result.error?.message ?? result.stderr}`)
}

/** Where no death signal exists (macOS) a database may have outlived its program; it is stopped first. */
async function stopLeftover(data: string) {
  const file = path.join(data, 'postmaster.pid')
  if (!existsSync(file)) return
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0])
  for (let tries = 0; tries < 100 && isAlive(pid); tries++) {
    if (tries === 20) process.kill(pid, 'SIGINT')
    await pause(100)
  }
}

function isAlive(pid: number) {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

function ready(child: ReturnType<typeof spawn>) {
  return new Promise<void>((done, failed) => {
    let log = ''
    child.once('error', failed)
    child.once('exit', (code) => failed(new Error(`postgres ended with ${code}: ${log}`)))
    child.stderr!.on('data', (chunk: Buffer) => {
      if (log.length < 65_536) log += chunk.toString()
      if (log.includes('ready to accept connections')) done()
    })
  })
}

function freePort() {
  return new Promise<number>((done, failed) => {
    const probe = createServer().once('error', failed)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => done(port))
    })
  })
}
