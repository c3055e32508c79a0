import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { pipeline, type Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { EventLogRefused } from '../event-log-refused.ts'

const CHUNK_BYTES = 256 * 1024
const HEAD_BYTES = 64 * 1024

/**
 * The bytes of a file chunk by chunk, unpacked where its first two bytes are those of gzip (RFC 1952),
 * whatever its name says. Throws EventLogRefused where the file cannot be read or is cut off.
 */
export async function* logBytes(path: string): AsyncGenerator<Uint8Array, void, undefined> {
  const packed = await isGzip(path)
  const file = createReadStream(path, { highWaterMark: CHUNK_BYTES })
  const stream: Readable = packed ? unpacked(file) : file
  try {
    for await (const chunk of stream) yield chunk as Uint8Array
  } catch (error) {
    throw unreadable(path, error)
  } finally {
    stream.destroy()
  }
}

function unpacked(file: Readable): Readable {
  // The pipeline destroys both ends when one fails or is left; its failure is met by whoever reads.
  return pipeline(file, createGunzip({ chunkSize: CHUNK_BYTES }), () => undefined)
}

/** The first bytes of a log, unpacked, at most 64 KiB: enough to tell its format. */
export async function headOfLog(path: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of logBytes(path)) {
    chunks.push(chunk)
    length += chunk.length
    if (length >= HEAD_BYTES) break
  }
  return Buffer.concat(chunks).subarray(0, HEAD_BYTES)
}

async function isGzip(path: string): Promise<boolean> {
  try {
    await using file = await open(path)
    const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0)
    return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b
  } catch (error) {
    throw unreadable(path, error)
  }
}

function unreadable(path: string, error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof EventLogRefused) return error
  const code = (error as NodeJS.ErrnoException).code
  if (code === 'ENOENT') {
    return new EventLogRefused('file', { de: `${path} gibt es nicht.`, en: `${path} does not exist.` })
  }
  return new EventLogRefused('file', {
    de: `${path} ist nicht lesbar (${code ?? error.message}).`,
    en: `${path} cannot be read (${code ?? error.message}).`,
  })
}
