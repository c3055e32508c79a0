import { redirect } from 'react-router'
import { definePage } from '#platform/http/access.ts'
import { page } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import type { Route } from './+types/structure-start'

export const handle = definePage({
  access: { roles: ['coordinator', 'supervisor'], recorded: 'none: leads on to the first page of the place' },
  title: m.supervision_place,
})

export const loader = page(handle.access, async ({ entered }, _args: Route.LoaderArgs) => {
  throw redirect(entered.role === 'coordinator' ? '/struktur/ketten' : '/struktur/faelle')
})

export default function StructureStart() {
  return null
}
