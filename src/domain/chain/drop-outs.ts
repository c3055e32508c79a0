/** How one chain stands: its last act and how many of its steps are open. `lastOn` is YYYY-MM-DD. */
export type ChainEnd = {
  lastKind: 'started' | 'finished' | 'failed'
  lastStep: string
  lastAgency: string
  lastOn: string
  openSteps: number
}

/** Days without an act after which a chain with open steps stands still. */
export const standstillDays = 180

/** Where chains broke off: after which step, how many, of them how many by a failed step. */
export type DropOut = { step: string; agency: string; count: number; failed: number }

/**
 * Chains that broke off, by the step at which they did, most first. A chain broke off when its last act is a failed
 * step and nothing is open any more, or when something is open and nothing happened for 180 days.
 * @param today YYYY-MM-DD
 */
export function dropOuts(ends: readonly ChainEnd[], today: string): DropOut[] {
  const stillSince = Temporal.PlainDate.from(today).subtract({ days: standstillDays }).toString()
  const found = new Map<string, DropOut>()
  for (const end of ends) {
    const failed = end.lastKind === 'failed' && end.openSteps === 0
    const standsStill = end.openSteps > 0 && end.lastOn < stillSince
    if (!failed && !standsStill) continue
    const known = found.get(end.lastStep)
    if (known) {
      known.count++
      if (failed) known.failed++
    } else
      found.set(end.lastStep, {
        step: end.lastStep,
        agency: end.lastAgency,
        count: 1,
        failed: failed ? 1 : 0,
      })
  }
  return [...found.values()].toSorted((a, b) => b.count - a.count || (a.step < b.step ? -1 : 1))
}
