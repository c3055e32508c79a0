import type { CaseSequences } from './case-sequences.ts'
import { countsByName } from './count-order.ts'

/** How often each activity happened, began a case and ended one; the most frequent first. */
export type ActivityCounts = {
  activities: Record<string, number>
  startActivities: Record<string, number>
  endActivities: Record<string, number>
}

/** Counts activities of cases in order by timestamp. */
export function activityCounts(sequences: CaseSequences, names: readonly string[]): ActivityCounts {
  const { offsets, activity } = sequences
  const all = new Int32Array(names.length)
  const first = new Int32Array(names.length)
  const last = new Int32Array(names.length)
  for (let i = 0; i < activity.length; i++) all[activity[i]!]!++
  for (let c = 0; c + 1 < offsets.length; c++) {
    if (offsets[c] === offsets[c + 1]) continue
    first[activity[offsets[c]!]!]!++
    last[activity[offsets[c + 1]! - 1]!]!++
  }
  return {
    activities: countsByName(all, names),
    startActivities: countsByName(first, names),
    endActivities: countsByName(last, names),
  }
}
