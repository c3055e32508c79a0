import path from 'node:path'
import type { StepOrder } from '#domain/plan/step-order.ts'
import type { Result } from '#domain/kernel/result.ts'
import type { PageScope } from '#platform/http/request-context.server.ts'
import type { ChainFilter } from './chain-filter.ts'
import { stepColumns } from './data/chain-columns.server.ts'
import { type AnalysisTask, type ChainAnalysis, memoryOf } from './thread/analysis.ts'
import { ThreadPool, type ThreadProblem } from './thread/thread-pool.server.ts'

// The program runs in its own folder with its sources beside the bundle, whichever of the two this code came from.
const threads = new ThreadPool<AnalysisTask, ChainAnalysis>({
  file: path.resolve('src/features/chains/thread/discovery-thread.ts'),
  threads: 1,
  mostWaiting: 8,
  // The caller's transaction waits meanwhile, and the database ends one that waits for 15 seconds.
  milliseconds: 12_000,
})

/**
 * Discovers the chains of the caller's site in a thread of their own. One log entry per analysis.
 * @param designed an order of steps to measure the waiting along
 */
export async function discoverSiteChains(
  { trx }: PageScope,
  filter: ChainFilter,
  designed: readonly StepOrder[] = [],
): Promise<Result<ChainAnalysis, ThreadProblem>> {
  const task: AnalysisTask = { kind: 'steps', steps: await stepColumns(trx, filter), designed }
  return threads.run(task, memoryOf(task))
}
