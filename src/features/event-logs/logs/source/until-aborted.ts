/**
 * The same chunks, until the signal is aborted: then it throws the signal's reason at once, also while the
 * next chunk is awaited.
 */
export async function* untilAborted<T>(
  chunks: AsyncIterable<T>,
  signal: AbortSignal | undefined,
): AsyncGenerator<T, void, undefined> {
  const iterator = chunks[Symbol.asyncIterator]()
  const aborted = Promise.withResolvers<never>()
  // Nobody may be waiting when it comes; whoever waits next meets it.
  aborted.promise.catch(() => undefined)
  const stop = () => aborted.reject(signal?.reason)
  signal?.addEventListener('abort', stop, { once: true })
  try {
    while (true) {
      const next = await Promise.race([iterator.next(), aborted.promise])
      if (next.done) return
      yield next.value
    }
  } finally {
    signal?.removeEventListener('abort', stop)
    const closed = iterator.return?.().catch(() => undefined)
    // After an abort nobody waits for a source that may hang.
    if (!signal?.aborted) await closed
  }
}
