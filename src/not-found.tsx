import { data } from 'react-router'
import { roles } from '#domain/kernel/roles.ts'
import { definePage } from '#platform/http/access.ts'
import { page } from '#platform/http/page.server.ts'
import { logRefusal } from '#platform/db/open-case.server.ts'
import { m } from '#platform/i18n/messages.ts'
import type { Route } from './+types/not-found'

export const handle = definePage({
  access: { roles, recorded: 'page.unknown in the log of the site' },
  title: m.ui_product_name,
})

/** An address that leads nowhere: answered like everything the caller may not see. */
export const loader = page(handle.access, async ({ trx }, { url }: Route.LoaderArgs) => {
  await logRefusal(trx, 'page.unknown', url.pathname, null)
  throw data(null, { status: 404 })
})

export default function NotFound() {
  return null
}
