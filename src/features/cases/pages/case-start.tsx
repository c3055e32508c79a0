import { redirect } from 'react-router'
import { definePage } from '#platform/http/access.ts'
import { casePage } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { tabsFor } from '../case-tabs.server.ts'
import { caseRoles } from '../permissions.ts'
import type { Route } from './+types/case-start'

export const handle = definePage({
  access: { roles: caseRoles, recorded: 'case.opened, part start' },
  title: m.cases_case,
})

/** The first tab the grant covers. */
export const loader = casePage(handle.access, async ({ entered, openCase }, _args: Route.LoaderArgs) => {
  const [first] = tabsFor(openCase, entered.role)
  throw redirect(`/faelle/${openCase.ref}/${first?.path ?? 'zugriffe'}`)
})

export default function CaseStart() {
  return null
}
