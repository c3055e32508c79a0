import { EventLogRefused, type Words } from './event-log-refused.ts'

/**
 * A row that is no event; the line is the one on which it ends (CSV) or begins (XES), from 1. `why` may show what stands
 * there, for whoever has the file; `fault` is the same without it, for what is kept.
 */
export type BrokenRow = { line: number; why: Words; fault: Words }

const LISTED = 100

/** Collects what is broken in a log: all are counted, the first hundred kept. */
export class BrokenRows {
  total = 0
  readonly first: BrokenRow[] = []

  add(line: number, why: Words, fault = why): void {
    this.total++
    if (this.first.length < LISTED) this.first.push({ line, why, fault })
  }

  /** Throws EventLogRefused with the list where a row is broken. */
  refuseIfAny(path: string): void {
    if (this.total === 0) return
    const rest = this.total - this.first.length
    const de = this.first.map(({ line, why }) => `  Zeile ${line}: ${why.de}`)
    const en = this.first.map(({ line, why }) => `  line ${line}: ${why.en}`)
    if (rest > 0) de.push(`  … und ${rest} weitere`)
    if (rest > 0) en.push(`  … and ${rest} more`)
    const words = {
      de: `${path} wurde nicht eingelesen, fehlerhafte Zeilen: ${this.total}\n${de.join('\n')}`,
      en: `${path} was not read, broken rows: ${this.total}\n${en.join('\n')}`,
    }
    throw new EventLogRefused('broken-rows', words, this.first)
  }
}
