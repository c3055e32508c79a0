import type { Absence, FactValue, ResidenceFacts, StatusSegment } from './residence-facts.ts'

type Nested = { readonly [key: string]: unknown }

const isGroup = (value: unknown): value is Nested =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Facts as groups (`{ language: { level: 'B1' } }`) with the lists `status_history` and `absences`, as facts by key. */
export function fromNestedFacts(nested: Nested): ResidenceFacts {
  const values: Record<string, FactValue> = {}
  for (const [group, members] of Object.entries(nested))
    if (isGroup(members))
      for (const [name, value] of Object.entries(members)) values[`${group}.${name}`] = value as FactValue
  return {
    values,
    statusHistory: (nested.status_history as StatusSegment[] | undefined) ?? null,
    absences: (nested.absences as Absence[] | undefined) ?? null,
  }
}

/** Facts changed by a difference: groups merge, lists and values replace. */
export function mergeFacts(base: Nested, delta: Nested): Nested {
  const merged: Record<string, unknown> = { ...base }
  for (const [key, value] of Object.entries(delta)) {
    const before = merged[key]
    merged[key] = isGroup(value) && isGroup(before) ? mergeFacts(before, value) : value
  }
  return merged
}
