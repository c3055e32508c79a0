import { createReadStream } from 'node:fs'
import { EventLogRefused } from '../event-log-refused.ts'

/** The bytes of a log, which can be read again from the start; `name` stands in messages. */
export type LogSource = { name: string; open(): AsyncIterable<Uint8Array> }

const CHUNK_BYTES = 256 * 1024

/** A log that is a file. Reading throws EventLogRefused with reason 'file' where it cannot be read. */
export function fileSource(path: string): LogSource {
  return { name: path, open: () => fileBytes(path) }
}

async function* fileBytes(path: string): AsyncGenerator<Uint8Array, void, undefined> {
  const file = createReadStream(path, { highWaterMark: CHUNK_BYTES })
  try {
    for await (const chunk of file) yield chunk as Uint8Array
  } catch (error) {
    throw unreadable(path, error)
  }
}

function unreadable(path: string, error: unknown): unknown {
  if (!(error instanceof Error)) return error
  const code = (error as NodeJS.ErrnoException).code
  if (code === 'ENOENT') {
    return new EventLogRefused('file', { de: `${path} gibt es nicht.`, en: `${path} does not exist.` })
  }
  return new EventLogRefused('file', {
    de: `${path} ist nicht lesbar (${code ?? error.message}).`,
    en: `${path} cannot be read (${code ?? error.message}).`,
  })
}
