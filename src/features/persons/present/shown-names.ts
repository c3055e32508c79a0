import type { NameKind } from '#domain/person/name-kinds.ts'
import { m } from '#platform/i18n/messages.ts'
import { isStandingName, type NotedName } from '../data/person-names.server.ts'

export type ShownName = { ref: string; kind: NameKind; name: string; on: string }
/** A name that counts no more, what became of it in words, and since which day. */
export type EarlierName = Omit<ShownName, 'on'> & { became: string; on: string }

/** Other names as the page of a person shows them: those that count, and those that were corrected or removed. */
export function shownNames(rows: readonly NotedName[]): { names: ShownName[]; earlier: EarlierName[] } {
  return {
    names: rows
      .filter(isStandingName)
      .map(({ ref, kind, name, notedOn }) => ({ ref, kind, name, on: notedOn })),
    earlier: rows.flatMap(({ ref, kind, name, supersededBy }) => {
      const next = rows.find(({ id }) => id === supersededBy)
      if (!next) return []
      const became =
        next.removedFor === null
          ? m.persons_became_name({ name: next.name })
          : m.persons_became_nothing({ reason: next.removedFor })
      return [{ ref, kind, name, became, on: next.notedOn }]
    }),
  }
}
