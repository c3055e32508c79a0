import { pipeline, Readable } from 'node:stream'
import { setImmediate as turnOfOthers } from 'node:timers/promises'
import { createGunzip } from 'node:zlib'
import { EventLogRefused } from '../event-log-refused.ts'
import { ALWAYS_UNPACKED, beyondLimit, MOST_UNPACKED } from '../limits/log-limits.ts'
import type { LogSource } from './log-source.ts'
import { untilAborted } from './until-aborted.ts'

const CHUNK_BYTES = 256 * 1024

/** How a source is read: `tally.bytes` tells all along how many of its bytes, as stored, were read. */
export type ByteReading = { signal?: AbortSignal | undefined; tally?: { bytes: number } | undefined }

/**
 * The bytes of a log in chunks of at most 256 KiB, unpacked where its first two bytes are those of gzip
 * (RFC 1952), whatever its name says. Throws EventLogRefused where packed bytes are broken, cut off or
 * make far more than packing in good faith explains, the
 * signal's reason after an abort, and what the source itself throws.
 */
export async function* logBytes(
  source: LogSource,
  { signal, tally = { bytes: 0 } }: ByteReading = {},
): AsyncGenerator<Uint8Array, void, undefined> {
  signal?.throwIfAborted()
  const stored = counted(untilAborted(source.open(), signal), tally)
  try {
    const head = await firstBytes(stored)
    const bytes = joined(head, stored)
    const packed = head[0] === 0x1f && head[1] === 0x8b
    let length = 0
    for await (const chunk of packed ? unpacked(bytes) : bytes) {
      length += chunk.length
      if (packed) refuseBomb(source.name, length, tally.bytes)
      for (let at = 0; at < chunk.length; at += CHUNK_BYTES) {
        yield chunk.subarray(at, at + CHUNK_BYTES)
        // Timers and other requests get their turn, among them whoever aborts.
        await turnOfOthers()
        signal?.throwIfAborted()
      }
    }
  } catch (error) {
    signal?.throwIfAborted()
    throw isOfGzip(error) ? brokenGzip(source.name, error.code) : error
  } finally {
    await stored.return()
  }
}

type Bytes = AsyncGenerator<Uint8Array, void, undefined>

async function* counted(chunks: Bytes, tally: { bytes: number }): Bytes {
  for await (const chunk of chunks) {
    tally.bytes += chunk.length
    yield chunk
  }
}

/** Enough to tell whether the bytes are packed; fewer only where there are no more. */
async function firstBytes(stored: Bytes): Promise<Uint8Array> {
  let head: Uint8Array = new Uint8Array()
  while (head.length < 2) {
    const next = await stored.next()
    if (next.done) break
    head = head.length === 0 ? next.value : Buffer.concat([head, next.value])
  }
  return head
}

async function* joined(head: Uint8Array, rest: Bytes): Bytes {
  yield head
  yield* rest
}

function unpacked(bytes: Bytes): Readable {
  // The pipeline destroys both ends when one fails or is left; its failure is met by whoever reads.
  return pipeline(Readable.from(bytes), createGunzip({ chunkSize: CHUNK_BYTES }), () => undefined)
}

function refuseBomb(name: string, unpackedBytes: number, storedBytes: number): void {
  if (unpackedBytes <= Math.max(ALWAYS_UNPACKED, storedBytes * MOST_UNPACKED)) return
  throw beyondLimit(
    name,
    {
      de: `ausgepackt ist es mehr als ${MOST_UNPACKED}-mal so groß wie gepackt`,
      en: `unpacked it is more than ${MOST_UNPACKED} times as large as packed`,
    },
    { reason: 'file' },
  )
}

function isOfGzip(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && String((error as NodeJS.ErrnoException).code).startsWith('Z_')
}

function brokenGzip(name: string, code: string | undefined): EventLogRefused {
  return new EventLogRefused('file', {
    de: `${name} ist mit gzip gepackt, aber beschädigt oder abgeschnitten (${code}).`,
    en: `${name} is packed with gzip, but damaged or cut off (${code}).`,
  })
}
