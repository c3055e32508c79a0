import { createHash } from 'node:crypto'
import type { LabelledLine } from './labelled-lines.server.ts'

/** What a table that was shown is known by: SHA-256 over its lines as they would be stored, in hexadecimal digits. */
export const digestOfLines = (lines: readonly LabelledLine[]): string =>
  createHash('sha256').update(JSON.stringify(lines)).digest('hex')
