import { EventLogRefused } from '../event-log-refused.ts'
import { type ByteReading, logBytes } from './log-bytes.ts'
import type { LogSource } from './log-source.ts'
import { unknownEncoding } from './log-text.ts'

export type LogFormat = 'csv' | 'xes' | 'ocel'

/** What a log begins with; `whole` where that is all there is. */
export type LogHead = { format: LogFormat; bytes: Uint8Array; whole: boolean }

/**
 * Reads the first `size` bytes of a log, unpacked; its content tells the format, not its name. Throws
 * EventLogRefused for an empty log, and as logBytes.
 */
export async function logHead(source: LogSource, size: number, reading: ByteReading = {}): Promise<LogHead> {
  const { bytes, whole } = await firstBytes(source, size, reading)
  // The byte order marks of UTF-16, whose signs of other scripts may hold no zero byte.
  if (['fffe', 'feff'].includes(Buffer.from(bytes.subarray(0, 2)).toString('hex')))
    throw unknownEncoding(source.name)
  const start = Buffer.from(bytes.subarray(0, 1024)).toString('latin1').replace(/^ï»¿/, '').trimStart()
  if (start === '') {
    throw new EventLogRefused('format', { de: `${source.name} ist leer.`, en: `${source.name} is empty.` })
  }
  return { format: formatOf(start), bytes, whole }
}

function formatOf(start: string): LogFormat {
  if (start.startsWith('<')) return 'xes'
  // A bracket alone may begin the name of a CSV column.
  return /^(\{|\[\s*[[{])/.test(start) ? 'ocel' : 'csv'
}

async function firstBytes(source: LogSource, size: number, reading: ByteReading) {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of logBytes(source, reading)) {
    chunks.push(chunk)
    length += chunk.length
    if (length > size) break
  }
  return { bytes: Buffer.concat(chunks).subarray(0, size), whole: length <= size }
}
