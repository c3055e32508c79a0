import type { EventColumns } from '#domain/mining/event-columns.ts'
import type { FloorCounts } from './stream-floor.ts'

/** What the floor does, in TypeScript: what the language costs, apart from what the running aggregate can do beyond. */
export function leanPass({
  cases,
  caseIndex,
  activity,
  timestamp,
  activityNames,
}: EventColumns): FloorCounts {
  const activities = activityNames.length
  const [counts, sums] = [new Int32Array(activities ** 2), new Float64Array(activities ** 2)]
  const [starts, ends] = [new Int32Array(activities), new Int32Array(activities)]
  const [last, lastTime] = [new Int32Array(cases), new Float64Array(cases)]
  for (let row = 0; row < timestamp.length; row++) {
    const number = caseIndex[row]!
    const done = activity[row]!
    const now = timestamp[row]!
    const before = last[number]!
    if (before === 0) starts[done]!++
    else {
      const pair = (before - 1) * activities + done
      counts[pair]!++
      sums[pair]! += now - lastTime[number]!
    }
    last[number] = done + 1
    lastTime[number] = now
  }
  for (let number = 0; number < cases; number++) if (last[number]! > 0) ends[last[number]! - 1]!++
  return { starts, ends, counts, sums }
}
