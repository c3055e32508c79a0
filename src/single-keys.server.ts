import type { Role } from '#domain/kernel/roles.ts'
import { m } from '#platform/i18n/messages.ts'
import type { SingleKey } from '#ui/frame/single-key.ts'
import { placesOf } from './places.server.ts'

const placeKeys: Record<string, string> = { '/': 'h', '/faelle': 'f' }

/** The keys that lead somewhere when pressed alone, for a role; `/` is heard by the search box. */
export function keysOf(role: Role): SingleKey[] {
  const places = placesOf(role).flatMap(({ label, to }) => {
    const key = placeKeys[to]
    return key ? [{ key, to, label }] : []
  })
  const deeds =
    role === 'case_manager'
      ? [
          { key: 'n', to: '/notiz', label: m.notes_quick() },
          { key: '/', to: '', label: m.ui_search_label() },
        ]
      : []
  return [...places, ...deeds, { key: '?', to: '/tasten', label: m.identity_keys_list() }]
}
