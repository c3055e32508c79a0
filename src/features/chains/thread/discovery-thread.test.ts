import path from 'node:path'
import { expect, test } from 'vitest'
import { StepColumnsBuilder } from '#domain/chain/step-columns-builder.ts'
import { NO_AGENCY } from '#domain/chain/step-columns.ts'
import { analyse, type AnalysisTask, type ChainAnalysis, memoryOf } from './analysis.ts'
import { ThreadPool } from '#platform/threads/thread-pool.server.ts'

const threads = new ThreadPool<AnalysisTask, ChainAnalysis>({
  file: path.join(import.meta.dirname, 'discovery-thread.ts'),
  threads: 1,
  mostWaiting: 1,
  milliseconds: 30_000,
})

/** Two chains: course, then work on days 0 and 10; course, then work on days 5 and 25, handed over by name. */
function steps(): AnalysisTask {
  const columns = new StepColumnsBuilder()
  columns.add(0, 0, 0, NO_AGENCY, 0)
  columns.add(0, 1, 1, NO_AGENCY, 10)
  columns.add(1, 0, 0, NO_AGENCY, 5)
  columns.add(1, 1, 1, 0, 25)
  const designed = [{ before: 'course', after: 'work' }]
  return { steps: columns.build(['course', 'work'], ['KI', 'JC']), designed }
}

test('the thread answers what is found without it, and takes the columns over', async () => {
  const task = steps()
  const answer = await threads.run(task, memoryOf(task))
  expect(answer).toEqual({ ok: true, value: analyse(steps()) })
  if (!answer.ok) throw new Error('no answer')
  expect(answer.value.found.cases).toBe(2)
  expect(answer.value.found.directlyFollows).toEqual([
    { from: 'course', to: 'work', count: 2, meanSeconds: 15 * 86_400, medianSeconds: 15 * 86_400 },
  ])
  expect(answer.value.handovers).toEqual([{ from: 'KI', to: 'JC', count: 2, medianDays: 15 }])
  expect(answer.value.waits).toEqual([{ before: 'course', after: 'work', count: 2, medianDays: 15 }])
  expect(task.steps.chain).toHaveLength(0)
})
