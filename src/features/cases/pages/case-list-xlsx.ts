import { definePage } from '#platform/http/access.ts'
import { xlsxAnswer, xlsxOf } from '#platform/export/xlsx.server.ts'
import { page } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { exportedList } from '../list/exported-list.server.ts'
import { caseRoles } from '../permissions.ts'
import type { Route } from './+types/case-list-xlsx'

export const handle = definePage({
  access: { roles: caseRoles, recorded: 'list.exported with filter and number of lines' },
  title: m.cases_title,
})

/** The own list as it is filtered and ordered on the page, as a file. */
export const loader = page(handle.access, async ({ trx, entered }, { url }: Route.LoaderArgs) => {
  const { name, sheet } = await exportedList(trx, entered, url.searchParams, 'xlsx')
  return xlsxAnswer(name, xlsxOf(m.cases_title(), sheet))
})
