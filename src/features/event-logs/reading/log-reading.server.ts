import path from 'node:path'
import { setTimeout as after } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import type { CountsSoFar } from '../data/log-reader.server.ts'
import type { ReadingEnd } from './read-log.ts'
import type { Asked, Given, ReadingTask } from './reading-messages.ts'

/** How far reading is: on its way, at its end, or refused. `bytes` of the file, as it was sent in. */
export type ReadingState = { kind: 'reading'; bytes: number; counts: CountsSoFar } | ReadingEnd

// The program runs in its own folder with its sources beside the bundle, whichever of the two this code came from.
const file = path.resolve('src/features/event-logs/reading/reading-thread.ts')
// The thread gets nothing of how this process was started: a test runner's loaders mean nothing to it.
const options = { execArgv: [], resourceLimits: { maxOldGenerationSizeMb: 1024 } }

/**
 * A log that a thread of its own reads while others ask how far it is. Nothing is kept of it before its end, so one
 * that is left is simply begun anew.
 */
export class LogReading {
  readonly #thread: Worker
  readonly #end: Promise<ReadingState>
  #state: ReadingState = { kind: 'reading', bytes: 0, counts: { cases: 0, events: 0, follows: [] } }

  /** @param part opens a part of the log; it is asked for them one by one */
  constructor(task: ReadingTask, part: (position: number) => Promise<Buffer>) {
    this.#thread = new Worker(file, { ...options, workerData: task })
    const { promise, resolve, reject } = Promise.withResolvers<ReadingState>()
    const give = async (position: number) =>
      this.#thread.postMessage({ part: await part(position) } satisfies Given)
    this.#thread.on('message', (asked: Asked) => {
      if (asked.kind === 'part') give(asked.position).catch(reject)
      else if (asked.kind === 'end') resolve(asked.end)
      else this.#state = { kind: 'reading', bytes: asked.bytes, counts: asked.counts }
    })
    this.#thread.on('error', reject)
    this.#thread.on('exit', () => reject(new Error('the thread ended without an answer')))
    this.#end = promise
    // Whoever asks next meets what went wrong; nobody may be asking just now.
    this.#end.catch(() => undefined)
  }

  /** Where reading is after at most `milliseconds`, or at its end as soon as that is reached. */
  async state(milliseconds: number): Promise<ReadingState> {
    const patience = new AbortController()
    const waited = after(milliseconds, null, { signal: patience.signal }).catch(() => null)
    const end = await Promise.race([this.#end, waited]).finally(() => patience.abort())
    return end ?? this.#state
  }

  /** Ends the thread wherever it is. */
  async stop(): Promise<void> {
    await this.#thread.terminate()
  }
}
