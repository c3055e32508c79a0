import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { EventColumns } from '#domain/mining/event-columns.ts'

/** Counts of one site by numbers of activities; a pair is `from * activities + to`. */
export type FloorCounts = { starts: Int32Array; ends: Int32Array; counts: Int32Array; sums: Float64Array }

/** A site whose columns lie in the memory of the floor. */
export type FloorSite = { columns: EventColumns; pass: () => FloorCounts }

type Pass = (...numbers: number[]) => void

const pageBytes = 65_536
const line = 16

/**
 * Copies the columns of sites into one memory, from which both sides read them, and answers what counts them there:
 * `stream-floor.wat`, which asks for events in the order of time and looks at nothing twice.
 */
export function streamFloor(sites: EventColumns[]): FloorSite[] {
  const activities = Math.max(...sites.map((site) => site.activityNames.length))
  const rows = sites.reduce((sum, site) => sum + site.timestamp.length + line, 0)
  const mostCases = Math.max(...sites.map((site) => site.cases))
  // Each column rounded up to whole lines, then what is kept of cases, pairs and beginnings.
  const scratchBytes = (mostCases + activities ** 2 + activities) * line
  const memory = new WebAssembly.Memory({
    initial: Math.ceil((rows * line + scratchBytes) / pageBytes),
    maximum: 65_536,
  })
  const { buffer } = memory
  const code = readFileSync(path.join(import.meta.dirname, 'stream-floor.wasm'))
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(code), { floor: { memory } })
  const pass = exports.pass as Pass
  const cases = 0
  const pairs = cases + mostCases * line
  const starts = pairs + activities ** 2 * line
  let free = scratchBytes
  return sites.map((site) => {
    const length = site.timestamp.length
    const wide = Math.ceil(length / 2) * 8
    const [caseAt, activityAt, timeAt] = [free, free + wide, free + 2 * wide]
    free = timeAt + length * 8
    const columns = {
      ...site,
      caseIndex: copied(site.caseIndex, new Int32Array(buffer, caseAt, length)),
      activity: copied(site.activity, new Int32Array(buffer, activityAt, length)),
      timestamp: copied(site.timestamp, new Float64Array(buffer, timeAt, length)),
    }
    return {
      columns,
      pass: () => {
        new Uint8Array(buffer, 0, scratchBytes).fill(0)
        pass(length, caseAt, activityAt, timeAt, cases, pairs, starts, activities)
        return counted(buffer, { cases, pairs, starts }, site.cases, activities)
      },
    }
  })
}

function copied<T extends Int32Array | Float64Array>(from: T, to: T): T {
  to.set(from)
  return to
}

type Places = { cases: number; pairs: number; starts: number }

function counted(buffer: ArrayBufferLike, places: Places, cases: number, activities: number): FloorCounts {
  const ends = new Int32Array(activities)
  const lasts = new Int32Array(buffer, places.cases, cases * 4)
  for (let at = 0; at < lasts.length; at += 4) if (lasts[at]! > 0) ends[lasts[at]! - 1]!++
  const [whole, real] = [new Int32Array(buffer, places.pairs), new Float64Array(buffer, places.pairs)]
  const pairs = activities ** 2
  return {
    starts: new Int32Array(buffer, places.starts, activities).slice(),
    ends,
    counts: Int32Array.from({ length: pairs }, (_, pair) => whole[pair * 4]!),
    sums: Float64Array.from({ length: pairs }, (_, pair) => real[pair * 2 + 1]!),
  }
}
