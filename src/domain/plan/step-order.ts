/** "`before` must be over before `after` may begin"; both are keys of steps. */
export type StepOrder = { before: string; after: string }

/** Whether `from` leads to `to` along the order, in any number of steps. */
export function leadsTo(order: readonly StepOrder[], from: string, to: string): boolean {
  const following = followersOf(order)
  const waiting = [from]
  const seen = new Set(waiting)
  for (let step = waiting.pop(); step !== undefined; step = waiting.pop()) {
    if (step === to) return true
    for (const next of following.get(step) ?? []) {
      if (seen.has(next)) continue
      seen.add(next)
      waiting.push(next)
    }
  }
  return false
}

/** Whether one more line would make a step wait for itself. A step that waits for itself at once is such a line too. */
export const wouldCycle = (order: readonly StepOrder[], added: StepOrder): boolean =>
  leadsTo(order, added.after, added.before)

/**
 * The steps so that each stands behind all it waits for; among equals the given order is kept. Steps in a cycle
 * stand at the end, so that nothing is lost where stored data is broken.
 */
export function inOrder(keys: readonly string[], order: readonly StepOrder[]): string[] {
  const following = followersOf(order)
  const open = new Map(keys.map((key) => [key, 0]))
  for (const { after } of order) if (open.has(after)) open.set(after, open.get(after)! + 1)
  const sorted: string[] = []
  const done = new Set<string>()
  while (sorted.length < keys.length) {
    const next =
      keys.find((key) => !done.has(key) && open.get(key) === 0) ?? keys.find((key) => !done.has(key))!
    sorted.push(next)
    done.add(next)
    for (const after of following.get(next) ?? []) if (open.has(after)) open.set(after, open.get(after)! - 1)
  }
  return sorted
}

function followersOf(order: readonly StepOrder[]): Map<string, string[]> {
  const following = new Map<string, string[]>()
  for (const { before, after } of order) {
    const known = following.get(before)
    if (known) known.push(after)
    else following.set(before, [after])
  }
  return following
}
