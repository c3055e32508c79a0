import { setTimeout as pause } from 'node:timers/promises'

/** Something that runs until it is stopped, or until it gives up: `promise` settles then. */
export type Runner = { promise: Promise<void>; stop: () => Promise<void> }

/**
 * Keeps something running: where it gives up by itself, as the task runner does when the database goes away for longer, it is
 * begun anew after a pause, as often as it takes. The first beginning fails loudly.
 * @param begin starts it; where that fails later, it is tried again
 * @param told hears why it is begun anew
 * @param pauseMs between two beginnings, in milliseconds
 */
export async function keepRunning(
  begin: () => Promise<Runner>,
  told: (reason: string) => void,
  pauseMs = 5000,
): Promise<{ stop: () => Promise<void> }> {
  const stopping = new AbortController()
  const isStopped = () => stopping.signal.aborted
  let runner: Runner | null = await begin()
  const beginAgain = async (reason: string): Promise<Runner | null> => {
    told(reason)
    await pause(pauseMs, undefined, { signal: stopping.signal }).catch(() => {})
    if (isStopped()) return null
    return begin().catch((error: Error) => beginAgain(error.message))
  }
  const kept = (async () => {
    while (runner) {
      const reason: string = await runner.promise.then(
        () => 'it gave up',
        (error: Error) => error.message,
      )
      runner = isStopped() ? null : await beginAgain(reason)
      // Stopped while it was beginning.
      if (isStopped()) await runner?.stop()
    }
  })()
  return {
    stop: async () => {
      stopping.abort()
      // One that gave up in this moment has nothing left to stop.
      await runner?.stop().catch(() => {})
      await kept
    },
  }
}
