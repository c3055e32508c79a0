import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { LogReading } from './read-log.testing.ts'

/** A process that reads on without end is stopped, sooner than the test that waits for it. */
const LONGEST_READING = process.env.NAHTLOS_DEEP === '1' ? 1_500_000 : 50_000

const PROGRAM = join(import.meta.dirname, 'read-log.testing.ts')

/**
 * What came of describing and reading a generated log in a process of its own, whose memory nothing else
 * fills. Throws where that process fails, also for lack of memory.
 */
export async function readInChild(
  name: string,
  size: number,
  packing: 'packed' | 'plain' = 'plain',
): Promise<LogReading> {
  const { stdout } = await promisify(execFile)(process.execPath, [PROGRAM, name, String(size), packing], {
    timeout: LONGEST_READING,
  })
  return JSON.parse(stdout) as LogReading
}

/** The most memory that reading a log may need. */
export function memoryBound({ read }: LogReading): number {
  return 512 * 1024 * 1024 + 60 * (typeof read === 'number' ? read : 0)
}
