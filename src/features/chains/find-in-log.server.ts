import type { LogFindings } from '#domain/event-log/log-findings.ts'
import type { Result } from '#domain/kernel/result.ts'
import type { EventColumns } from '#domain/mining/event-columns.ts'
import { type LogTask, memoryOf } from './thread/analysis.ts'
import { discoveryThread } from './thread/thread-file.ts'
import { ThreadPool, type ThreadProblem } from './thread/thread-pool.server.ts'

// Apart from the one for pages, who would have to wait. Nobody waits for a log: a task works on it.
const threads = new ThreadPool<LogTask, LogFindings>({
  file: discoveryThread,
  threads: 1,
  mostWaiting: 8,
  milliseconds: 120_000,
})

/** Finds the chains of a log in a thread. The columns go over to it and are empty afterwards. */
export function findInLogByThread(events: EventColumns): Promise<Result<LogFindings, ThreadProblem>> {
  const task: LogTask = { kind: 'log', events }
  return threads.run(task, memoryOf(task))
}
