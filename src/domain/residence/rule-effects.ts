import type { ResultKind } from './evaluate/result.ts'
import type { SeenHint, SeenHints } from './pathway-changes.ts'

/** What a change of rules would do to one pathway of a person; where the result stays, other conditions are lacking. */
export type RuleEffect = { person: string; pathway: string; was: ResultKind; is: ResultKind }

/** What would read differently under changed rules, in its result or in what it lacks, person by person and pathway by pathway. */
export function effectsBetween(before: SeenHints, after: SeenHints): RuleEffect[] {
  return Object.entries(after).flatMap(([person, hints]) =>
    Object.entries(hints).flatMap(([pathway, now]) => {
      const seen = before[person]?.[pathway]
      return seen === undefined || readsSame(seen, now)
        ? []
        : [{ person, pathway, was: seen.result, is: now.result }]
    }),
  )
}

const readsSame = (a: SeenHint, b: SeenHint) =>
  a.result === b.result && (a.lacks ?? []).join(' ') === (b.lacks ?? []).join(' ')

/** Counts without a person: by pathway, by what was and would be (`missing>open`). */
export type EffectCounts = Record<string, Record<string, number>>

/** Adds effects to counts. */
export function counted(counts: EffectCounts, effects: readonly RuleEffect[]): EffectCounts {
  const sum = structuredClone(counts)
  for (const { pathway, was, is } of effects) {
    const way = (sum[pathway] ??= {})
    way[`${was}>${is}`] = (way[`${was}>${is}`] ?? 0) + 1
  }
  return sum
}
