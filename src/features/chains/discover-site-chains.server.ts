import type { StepOrder } from '#domain/plan/step-order.ts'
import { refuse, type Result } from '#domain/kernel/result.ts'
import { isTooSlow } from '#platform/db/database-away.ts'
import type { PageScope } from '#platform/http/request-context.server.ts'
import type { ChainFilter } from './chain-filter.ts'
import { stepColumns } from './data/step-columns.server.ts'
import { type ChainAnalysis, memoryOf, type StepsTask } from './thread/analysis.ts'
import { discoveryThread } from './thread/thread-file.ts'
import { ThreadPool, type ThreadProblem } from './thread/thread-pool.server.ts'

const threads = new ThreadPool<StepsTask, ChainAnalysis>({
  file: discoveryThread,
  threads: 1,
  mostWaiting: 8,
  // The caller's transaction waits meanwhile, and the database ends one that waits for 15 seconds; reading the steps
  // took some of them.
  milliseconds: 6_000,
})

/**
 * Discovers the chains of the caller's site in a thread of their own. One log entry per analysis.
 * @param designed an order of steps to measure the waiting along
 */
export async function discoverSiteChains(
  page: PageScope,
  filter: ChainFilter,
  designed: readonly StepOrder[] = [],
): Promise<Result<ChainAnalysis, ThreadProblem>> {
  try {
    const task: StepsTask = { kind: 'steps', steps: await stepColumns(page, filter), designed }
    return await threads.run(task, memoryOf(task))
  } catch (error) {
    if (isTooSlow(error)) return refuse('too_slow')
    throw error
  }
}
