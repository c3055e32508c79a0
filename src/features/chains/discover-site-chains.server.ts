import path from 'node:path'
import type { StepOrder } from '#domain/plan/step-order.ts'
import { refuse, type Result } from '#domain/kernel/result.ts'
import { isTooSlow } from '#platform/db/database-away.ts'
import type { PageScope } from '#platform/http/request-context.server.ts'
import type { ChainFilter } from './chain-filter.ts'
import { stepColumns } from './data/step-columns.server.ts'
import { type AnalysisTask, type ChainAnalysis, memoryOf } from './thread/analysis.ts'
import { ThreadPool, type ThreadProblem } from '#platform/threads/thread-pool.server.ts'

// The program runs in its own folder with its sources beside the bundle, whichever of the two this code came from.
const threads = new ThreadPool<AnalysisTask, ChainAnalysis>({
  file: path.resolve('src/features/chains/thread/discovery-thread.ts'),
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
    const task: AnalysisTask = { steps: await stepColumns(page, filter), designed }
    return await threads.run(task, memoryOf(task))
  } catch (error) {
    if (isTooSlow(error)) return refuse('too_slow')
    throw error
  }
}
