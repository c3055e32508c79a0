import { Readable } from 'node:stream'
import { createGzip } from 'node:zlib'
import type { LogSource } from '../source/log-source.ts'

const CHUNK_BYTES = 256 * 1024

/** What a generated log is made of; `piece` tells what stands at each place, or stands everywhere. */
export type EndlessText = {
  head?: string
  piece: string | ((at: number) => string)
  tail?: string | Uint8Array
}

/**
 * A log of about `size` bytes that is made while it is read and never stands anywhere as a whole, so that
 * the memory of whoever reads it is measured and not that of the log.
 */
export function endlessSource({ head = '', piece, tail = '' }: EndlessText, size: number): LogSource {
  const pieceAt = typeof piece === 'string' ? () => piece : piece
  return {
    name: 'log',
    open: async function* () {
      yield Buffer.from(head)
      let at = 0
      for (let bytes = 0; bytes < size;) {
        let text = ''
        while (text.length < CHUNK_BYTES && bytes + text.length < size) text += pieceAt(at++)
        const chunk = Buffer.from(text)
        bytes += chunk.length
        yield chunk
      }
      yield Buffer.from(tail)
    },
  }
}

/** The same log packed with gzip while it is read. */
export function packedSource(source: LogSource): LogSource {
  return { name: source.name, open: () => Readable.from(source.open()).pipe(createGzip()) }
}
