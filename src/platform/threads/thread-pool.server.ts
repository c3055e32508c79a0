import { type Transferable, Worker } from 'node:worker_threads'
import { ok, refuse, type Result } from '#domain/kernel/result.ts'
import { log } from '#platform/log.server.ts'

/** Why a thread gave no answer: too many wait already, it took too long, or it broke down. */
export type ThreadProblem = 'busy' | 'too_slow' | 'broken'

export type PoolSettings = {
  /** the thread's file; it answers each message by one message */
  file: string
  threads: number
  /** tasks that may wait for a thread */
  mostWaiting: number
  /** how long an answer may take, waiting for a thread included */
  milliseconds: number
}

type Waiting<Task, Answer> = {
  task: Task
  memory: Transferable[]
  until: number
  settle: (result: Result<Answer, ThreadProblem>) => void
}

// A thread gets nothing of how this process was started: a test runner's loaders mean nothing to it.
const options = { execArgv: [], resourceLimits: { maxOldGenerationSizeMb: 1024 } }

/**
 * Threads that answer tasks one by one, started when they are needed. A thread that broke down or took too long is
 * ended, and the next task gets a new one. Waiting threads do not keep the process alive.
 */
export class ThreadPool<Task, Answer> {
  readonly #settings: PoolSettings
  readonly #idle: Worker[] = []
  readonly #waiting: Waiting<Task, Answer>[] = []
  #working = 0

  constructor(settings: PoolSettings) {
    this.#settings = settings
  }

  /** The answer to a task, or why there is none. `memory` goes over to the thread and is empty here afterwards. */
  run(task: Task, memory: Transferable[] = []): Promise<Result<Answer, ThreadProblem>> {
    if (this.#waiting.length >= this.#settings.mostWaiting) return Promise.resolve(refuse('busy'))
    return new Promise((settle) => {
      this.#waiting.push({ task, memory, settle, until: performance.now() + this.#settings.milliseconds })
      this.#next()
    })
  }

  #next(): void {
    if (this.#working === this.#settings.threads) return
    const next = this.#waiting.shift()
    if (!next) return
    this.#working++
    const thread = this.#idle.pop() ?? this.#begin()
    const over = (result: Result<Answer, ThreadProblem>, sound: boolean) => {
      clearTimeout(patience)
      thread.off('message', answered).off('exit', broken)
      if (sound) this.#idle.push(thread)
      else void thread.terminate()
      thread.unref()
      this.#working--
      next.settle(result)
      this.#next()
    }
    const answered = (answer: Answer) => over(ok(answer), true)
    const broken = () => over(refuse('broken'), false)
    // One whose time ran out while it waited is told so by the same clock, at once.
    const patience = setTimeout(() => over(refuse('too_slow'), false), next.until - performance.now())
    thread.on('message', answered).on('exit', broken)
    thread.ref()
    thread.postMessage(next.task, next.memory)
  }

  #begin(): Worker {
    const thread = new Worker(this.#settings.file, options)
    // An error ends the thread, and its end is what tasks listen to; unheard it would end the process.
    thread.on('error', (error: Error) => log.error({ kind: error.name }, 'a thread broke down'))
    thread.on('exit', () => {
      const at = this.#idle.indexOf(thread)
      if (at !== -1) this.#idle.splice(at, 1)
    })
    return thread
  }
}
