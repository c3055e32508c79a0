/** A finished step of a chain as hand-overs need it; `day` counts days since 1970. */
export type ChainStep = { chain: number; agency: string; interfaceFrom: string | null; day: number }

/** From one kind of agency to another: how often, and the days in the middle from the end there to the end here. */
export type AgencyHandover = { from: string; to: string; count: number; medianDays: number }

/**
 * Hand-overs between kinds of agencies, slowest first. A step that names the agency it came from is measured from that
 * agency's last step before it; in a plan with parallel branches the step before it in time may belong to another
 * branch. A step that names none came from the one before it in its chain. Staying with one agency hands nothing over.
 * @param steps of each chain together, in the order of the chain
 */
export function agencyHandovers(steps: Iterable<ChainStep>): AgencyHandover[] {
  const waits = new Map<string, number[]>()
  let lastOf = new Map<string, number>()
  let before: ChainStep | undefined
  for (const step of steps) {
    if (before?.chain !== step.chain) {
      lastOf = new Map()
      before = undefined
    }
    const from = step.interfaceFrom ?? before?.agency
    const since = from === undefined ? undefined : (lastOf.get(from) ?? before?.day)
    if (from !== undefined && from !== step.agency && since !== undefined) {
      const pair = `${from}\u001f${step.agency}`
      const known = waits.get(pair)
      if (known) known.push(step.day - since)
      else waits.set(pair, [step.day - since])
    }
    lastOf.set(step.agency, step.day)
    before = step
  }
  return [...waits]
    .map(([pair, days]) => {
      const [from, to] = pair.split('\u001f') as [string, string]
      return { from, to, count: days.length, medianDays: medianOf(days) }
    })
    .toSorted(
      (a, b) => b.medianDays - a.medianDays || b.count - a.count || (a.from + a.to < b.from + b.to ? -1 : 1),
    )
}

function medianOf(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}
