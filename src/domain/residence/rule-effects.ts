import type { ResultKind } from './evaluate/result.ts'
import type { SeenHints } from './pathway-changes.ts'

/** What a change of rules would do to one pathway of a person. */
export type RuleEffect = { person: string; pathway: string; was: ResultKind; is: ResultKind }

/** What would read differently under changed rules, person by person and pathway by pathway. */
export function effectsBetween(before: SeenHints, after: SeenHints): RuleEffect[] {
  return Object.entries(after).flatMap(([person, hints]) =>
    Object.entries(hints).flatMap(([pathway, { result: is }]) => {
      const was = before[person]?.[pathway]?.result
      return was === undefined || was === is ? [] : [{ person, pathway, was, is }]
    }),
  )
}

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
