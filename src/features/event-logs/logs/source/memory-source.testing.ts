import type { LogSource } from './log-source.ts'

/** A log held in memory, handed out in chunks of `size` bytes. */
export function memorySource(content: string | Uint8Array, size = 64 * 1024): LogSource {
  const bytes = Buffer.from(content)
  return {
    name: 'log',
    open: async function* () {
      for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
    },
  }
}
