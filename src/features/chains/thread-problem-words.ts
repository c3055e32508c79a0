import { m } from '#platform/i18n/messages.ts'
import type { ThreadProblem } from '#platform/threads/thread-pool.server.ts'

const words: Record<ThreadProblem, () => string> = {
  busy: m.chains_problem_busy,
  too_slow: m.chains_problem_too_slow,
  broken: m.chains_problem_broken,
}

/** Why chains could not be discovered, and what to do about it. */
export const threadProblemWords = (problem: ThreadProblem): string => words[problem]()
