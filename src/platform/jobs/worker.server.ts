import { Logger, run, runOnce, type TaskList } from 'graphile-worker'
import pg from 'pg'
import { config } from '../config.server.ts'
import { log } from '../log.server.ts'
import { keepRunning } from './keep-running.ts'
import { crontabOf, type Daily, isBerlinHour } from './berlin-schedule.ts'

/** A task of the program: its payload holds ids only. */
export type Task = (payload: Record<string, string>) => Promise<void>

/** Tasks by name, and which begin by themselves: each minute, or once a day by Berlin's clock. */
export type Tasks = {
  byName: Record<string, Task>
  eachMinute: readonly string[]
  daily: readonly Daily[]
}

const quiet = new Logger(() => (level, message) => {
  if (level === 'error') log.error({ queue: message }, 'task runner')
  else if (level === 'warning') log.warn({ queue: message }, 'task runner')
})

/** Pool that steps over to the role that owns the queue's schema (docs/adr/0009). */
function queuePool() {
  const address = new URL(config().DATABASE_URL)
  address.searchParams.set('options', '-c role=nahtlos_jobs')
  const pool = new pg.Pool({ connectionString: address.toString(), max: 3 })
  const lost = (error: Error) => log.warn({ error: error.message }, 'connection of the task runner lost')
  pool.on('error', lost)
  pool.on('connect', (client) => void client.on('error', lost))
  return pool
}

type Payload = Record<string, string> & { _cron?: { ts: string } }

const asTaskList = ({ byName, daily }: Tasks): TaskList =>
  Object.fromEntries(
    Object.entries(byName).map(([name, task]) => [
      name,
      async (payload) => {
        const { _cron, ...given } = (payload ?? {}) as Payload
        const hour = daily.find((one) => one.task === name)?.hour
        if (_cron && hour !== undefined && !isBerlinHour(_cron.ts, hour)) return
        await task(given)
      },
    ]),
  )

/** Starts the runner; the answer stops it in order. */
export async function startWorker(tasks: Tasks): Promise<{ stop: () => Promise<void> }> {
  const pgPool = queuePool()
  const begin = () =>
    run({
      pgPool,
      taskList: asTaskList(tasks),
      crontab: crontabOf(tasks.eachMinute, tasks.daily),
      concurrency: 2,
      noHandleSignals: true,
      logger: quiet,
    })
  // A runner whose schedule meets a lost database stops for good; nothing would be done until somebody starts the program anew.
  const runner = await keepRunning(begin, (reason) => log.warn({ reason }, 'task runner begins anew'))
  return {
    stop: async () => {
      await runner.stop()
      await pgPool.end()
    },
  }
}

/** Runs all waiting tasks once and ends; for the operator's command and tests. */
export async function drainQueue(tasks: Tasks): Promise<void> {
  const pgPool = queuePool()
  await runOnce({ pgPool, taskList: asTaskList(tasks), noHandleSignals: true, logger: quiet })
  await pgPool.end()
}
