/**
 * Starts Nahtlos. Without DATABASE_URL: an embedded database with invented data, for trying out. With it: the
 * service alone, after checking that everything it needs is there. Nothing of src/ is imported here but the bundle,
 * so that no module exists twice.
 */
import type * as serviceModule from '../src/server.ts'

const development = process.argv.includes('--dev')
process.env.NODE_ENV ??= development ? 'development' : 'production'

const { spawnSync } = await import('node:child_process')
const { createServer } = await import('node:http')
const path = await import('node:path')
const { getRequestListener } = await import('@hono/node-server')
const { migrate } = await import('./database/migrate.ts')
const { openDemoInstallation } = await import('./demo-installation.ts')
const { OperatorMistake } = await import('./operator-command.ts')
const { checkBeforeStart } = await import('./startup-checks.ts')

type Service = Pick<typeof serviceModule, 'createService' | 'startTasks' | 'closeService'>

const root = path.resolve(import.meta.dirname, '..')
process.chdir(root)

const explain = (error: unknown): never => {
  if (error instanceof OperatorMistake) console.error(`${error.de}\n${error.en}`)
  else console.error(error)
  process.exit(error instanceof OperatorMistake ? error.exitCode : 1)
}

async function prepare() {
  if (process.env.DATABASE_URL) {
    process.env.NAHTLOS_DEMO = '0'
    delete process.env.NAHTLOS_NOW
    await checkBeforeStart(process.env)
    return null
  }
  const demo = await openDemoInstallation(process.env.NAHTLOS_DATA ?? path.join(root, '.data'))
  Object.assign(process.env, demo.environment)
  await migrate(demo.environment.DATABASE_MIGRATION_URL!)
  const filled = spawnSync(
    process.execPath,
    [path.join(root, 'server/nahtlos.ts'), 'demo', 'generate', '--if-empty'],
    { stdio: 'inherit' },
  )
  if (filled.status !== 0) throw new Error('demo data could not be made')
  await checkBeforeStart(process.env)
  return demo
}

const demo = await prepare().catch(explain)

const vite = development
  ? await (
      await import('vite')
    ).createServer({ root, server: { middlewareMode: true, hmr: { port: 0 } }, appType: 'custom' })
  : null
const service = (
  vite ? await vite.ssrLoadModule('./src/server.ts') : await import(path.join(root, 'build/server/index.js'))
) as Service
const listener = getRequestListener(service.createService().fetch as never)
const server = createServer((request, response) => {
  if (vite) vite.middlewares(request, response, () => void listener(request, response))
  else void listener(request, response)
})
const worker = await service.startTasks()

const port = Number(process.env.PORT ?? 3000)
const onlyHere = demo !== null && process.env.NAHTLOS_DEMO_PUBLIC !== '1'
server.once('error', (error: NodeJS.ErrnoException) => {
  const words =
    error.code === 'EADDRINUSE'
      ? `Anschluss ${port} ist belegt. Wählen Sie einen anderen: PORT=3001 npm start`
      : error.message
  console.error(words)
  void stop(1)
})
server.listen(port, onlyHere ? '127.0.0.1' : undefined, () => {
  console.log(`Nahtlos läuft: http://localhost:${port}`)
  if (demo) announce()
})

function announce() {
  const { logins, password } = JSON.parse(
    spawnSync(process.execPath, [path.join(root, 'server/nahtlos.ts'), 'demo', 'accounts', '--json'], {
      encoding: 'utf8',
    }).stdout,
  ) as { logins: { login: string; name: string; role: string }[]; password: string }
  const lines = logins.map(({ login, name, role }) => `  ${login.padEnd(14)}${name.padEnd(20)}${role}`)
  console.log(
    `Erfundene Daten zum Ausprobieren. Passwort für alle: ${password}\n${lines.join('\n')}\nBeenden mit Strg-C; die Daten liegen in .data und bleiben.`,
  )
}

let stopping = false
async function stop(code: number) {
  if (stopping) return
  stopping = true
  server.close()
  server.closeAllConnections()
  await worker?.stop()
  await service.closeService()
  await vite?.close()
  await demo?.postgres.stop()
  process.exit(code)
}
process.on('SIGINT', () => void stop(0))
process.on('SIGTERM', () => void stop(0))
