import type { Refusal } from '#domain/kernel/result.ts'
import { m } from '#platform/i18n/messages.ts'
import type { NotedName, OtherName } from './data/person-names.server.ts'
import { nameKindLabel } from './name-kind-labels.ts'

/**
 * Both states of a name that somebody else was faster to correct or to remove.
 * @param mine what was typed; null where the name was to be removed
 */
export function nameConflict(rows: readonly NotedName[], seen: NotedName, mine: OtherName | null): Refusal {
  let now = seen
  for (let next: NotedName | undefined = seen; next; next = rows.find(({ id }) => id === now.supersededBy))
    now = next
  const there = now.removedFor === null ? now : null
  const kindOf = (name: OtherName | null) => (name ? nameKindLabel(name.kind) : m.persons_name_gone())
  return {
    kind: 'conflict',
    message: m.persons_name_changed_meanwhile(),
    version: 1,
    differences: [
      {
        field: m.persons_name(),
        mine: mine?.name ?? m.persons_name_gone(),
        theirs: there?.name ?? m.persons_name_gone(),
      },
      { field: m.persons_name_kind(), mine: kindOf(mine), theirs: kindOf(there) },
    ].filter((one) => one.mine !== one.theirs),
  }
}
