import { required } from '../environment.ts'
import type { OperatorCommand } from '../operator-command.ts'

/** Runs the tasks of the program in a process of their own. */
export const work: OperatorCommand = {
  name: 'work',
  usage: 'work [--once]',
  summary: {
    de: 'Führt die Aufgaben des Programms aus, bis es beendet wird; mit --once nur die wartenden.',
    en: 'Runs the tasks of the program until it is stopped; --once only those waiting.',
  },
  options: { once: { type: 'boolean' } },
  async run({ values, print }) {
    required('DATABASE_URL')
    const { drainQueue, startWorker } = await import('#platform/jobs/worker.server.ts')
    const { tasks } = await import('../../src/tasks.ts')
    const { subscriptions } = await import('../../src/subscriptions.ts')
    const { useSubscriptions } = await import('#platform/subscriptions.server.ts')
    const { closePool } = await import('#platform/db/pool.server.ts')
    useSubscriptions(subscriptions)
    if (values.once) await drainQueue(tasks)
    else {
      const worker = await startWorker(tasks)
      print('Aufgaben laufen; Strg-C beendet. / Tasks run; Ctrl-C ends.')
      await new Promise((done) => process.once('SIGINT', done).once('SIGTERM', done))
      await worker.stop()
    }
    await closePool()
    return 0
  },
}
