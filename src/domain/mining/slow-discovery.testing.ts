import type { ChainDiscovery } from './discover-chains.ts'
import type { ChainEvent } from './event-columns-builder.ts'

type Shape = { withStart: boolean; withResource: boolean }
type Row = { activity: string; end: number; begin: number; resource: string | undefined }
type Pair = { from: string; to: string; count: number }

/**
 * The same as discoverChains, recomputed from lists and maps without looking at speed, as a second opinion
 * for tests. It shares no code with the engine.
 */
export function discoverSlowly(events: readonly ChainEvent[], shape: Shape): ChainDiscovery {
  const rows = events.map(({ caseName, activity, timestamp, start, resource }) => ({
    caseName,
    row: { activity, end: timestamp, begin: (shape.withStart ? start : undefined) ?? timestamp, resource },
  }))
  const cases: Row[][] = [...Map.groupBy(rows, ({ caseName }) => caseName).values()].map((found) =>
    found.map(({ row }) => row),
  )
  const byEnd = cases.map((rowsOfCase) => rowsOfCase.toSorted((a, b) => a.end - b.end))
  const byBegin = cases.map((rowsOfCase) => rowsOfCase.toSorted((a, b) => a.begin - b.begin || a.end - b.end))
  const steps = byBegin.flatMap((rowsOfCase) =>
    rowsOfCase.slice(1).map((next, index) => ({ row: rowsOfCase[index]!, next })),
  )
  return {
    cases: cases.length,
    events: events.length,
    activities: tally(events.map(({ activity }) => activity)),
    startActivities: tally(byEnd.map((found) => found[0]!.activity)),
    endActivities: tally(byEnd.map((found) => found.at(-1)!.activity)),
    directlyFollows: follows(steps),
    variants: ways(byEnd.map((found) => found.map(({ activity }) => activity))),
    throughputSeconds: spans(cases),
    ...(shape.withResource && { handovers: handed(steps) }),
  }
}

function byCodePoint(a: readonly string[], b: readonly string[]): number {
  // UTF-8 bytes are in the order of code points; a zero byte between names lets shorter sequences go first.
  return Buffer.compare(Buffer.from(a.join('\0')), Buffer.from(b.join('\0')))
}

function tally(names: string[]): Record<string, number> {
  const groups = [...Map.groupBy(names, (name) => name)]
  return Object.fromEntries(groups.map(([name, found]) => [name, found.length]))
}

function inOrder<P extends Pair>(pairs: P[]): P[] {
  return pairs.toSorted((a, b) => b.count - a.count || byCodePoint([a.from, a.to], [b.from, b.to]))
}

function follows(steps: { row: Row; next: Row }[]) {
  const groups = Map.groupBy(steps, ({ row, next }) => JSON.stringify([row.activity, next.activity]))
  const edges = [...groups.values()].map((found) => {
    const waits = found.map(({ row, next }) => (next.begin - row.end) / 1e6).sort((a, b) => a - b)
    return {
      from: found[0]!.row.activity,
      to: found[0]!.next.activity,
      count: waits.length,
      meanSeconds: waits.reduce((sum, wait) => sum + wait, 0) / waits.length,
      medianSeconds:
        (waits[Math.floor((waits.length - 1) / 2)]! + waits[Math.ceil((waits.length - 1) / 2)]!) / 2,
    }
  })
  return inOrder(edges)
}

function handed(steps: { row: Row; next: Row }[]): Pair[] {
  const known = steps.filter(({ row, next }) => row.resource !== undefined && next.resource !== undefined)
  const groups = Map.groupBy(known, ({ row, next }) => JSON.stringify([row.resource, next.resource]))
  const pairs = [...groups.values()].map((found) => ({
    from: found[0]!.row.resource!,
    to: found[0]!.next.resource!,
    count: found.length,
  }))
  return inOrder(pairs)
}

function ways(sequences: string[][]) {
  const groups = Map.groupBy(sequences, (sequence) => JSON.stringify(sequence))
  return [...groups.values()]
    .map((found) => ({ activities: found[0]!, count: found.length }))
    .sort((a, b) => b.count - a.count || byCodePoint(a.activities, b.activities))
}

function spans(cases: Row[][]) {
  if (cases.length === 0) return { p50: null, p90: null, mean: null }
  const seconds = cases
    .map(
      (rows) => (Math.max(...rows.map(({ end }) => end)) - Math.min(...rows.map(({ begin }) => begin))) / 1e6,
    )
    .sort((a, b) => a - b)
  const at = (share: number) => {
    const place = share * (seconds.length - 1)
    const [lower, upper] = [seconds[Math.floor(place)]!, seconds[Math.ceil(place)]!]
    return lower * (1 - (place % 1)) + upper * (place % 1)
  }
  return { p50: at(0.5), p90: at(0.9), mean: seconds.reduce((sum, one) => sum + one, 0) / seconds.length }
}
