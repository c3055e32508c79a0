import { standingVersion } from '#domain/organisation/corrections.ts'
import {
  holdingOn,
  periodOn,
  referenceKinds,
  type ReferenceKind,
} from '#domain/organisation/post-reference.ts'
import type { ReferenceLine } from './components/reference-table.tsx'
import type { PostReference } from './data/reference-reader.server.ts'

/** The names a post refers to on a day, by kind; the area served may have several. */
export function namesToday(
  references: readonly PostReference[],
  today: string,
  name: (target: string) => string,
): Record<ReferenceKind, string[]> {
  const holding = holdingOn(
    references.filter(({ supersededBy }) => !supersededBy),
    today,
  )
  const of = (kind: ReferenceKind) =>
    holding
      .filter((reference) => reference.kind === kind)
      .map(({ target }) => name(target))
      .toSorted((a, b) => a.localeCompare(b, 'de'))
  return {
    employer: of('employer'),
    supervising_unit: of('supervising_unit'),
    workplace: of('workplace'),
    area_served: of('area_served'),
  }
}

/** The references of a post as the page shows them: by kind, those that stand apart from those that were corrected. */
export function referenceLines(
  references: readonly PostReference[],
  today: string,
  words: { name: (target: string) => string; title: (membership: string) => string },
): { standing: ReferenceLine[]; corrected: ReferenceLine[] } {
  const recording = (row: PostReference) => ({
    at: row.recordedAt.toISOString(),
    by: words.title(row.recordedBy),
  })
  const line = (row: PostReference): ReferenceLine => {
    const next = references.find(({ id }) => id === row.supersededBy)
    return {
      ref: row.ref,
      kind: row.kind,
      name: words.name(row.target),
      from: row.from,
      until: row.until,
      state: periodOn(row, today),
      recorded: recording(row),
      replaced: next ? recording(next) : null,
    }
  }
  const inOrder = referenceKinds.flatMap((kind) => references.filter((row) => row.kind === kind))
  return {
    standing: inOrder.filter((row) => !row.supersededBy).map(line),
    corrected: inOrder.filter((row) => row.supersededBy).map(line),
  }
}

/** The reference that stands in place of the one an address names, and its version. */
export function standingReference(
  references: readonly PostReference[],
  ref: string,
): { row: PostReference; version: number } | undefined {
  const named = references.find((row) => row.ref === ref)
  return named && standingVersion(references, named)
}
