import { data, redirect } from 'react-router'
import { presentInstant } from '#platform/clock.server.ts'
import { definePage } from '#platform/http/access.ts'
import { writeAudit } from '#platform/db/records.server.ts'
import { casePage } from '#platform/http/page.server.ts'
import { getLocale } from '#platform/i18n/locale.ts'
import { m } from '#platform/i18n/messages.ts'
import { makePdf } from '#platform/pdf/make-pdf.server.ts'
import { agreementRoles } from '../permissions.ts'
import { sheetDocument } from '../present/sheet-document.ts'
import { shownSheet } from '../present/shown-sheet.server.ts'
import type { Route } from './+types/sheet-pdf'

export const handle = definePage({
  access: { roles: agreementRoles, recorded: 'plan_sheet.fetched' },
  title: m.agreements_sheet,
})

/** The sheet as a file to keep or to send; its name says nothing about whose it is. Fetching it is logged. */
export const loader = casePage(handle.access, async (scope, { url }: Route.LoaderArgs) => {
  const { trx, entered, openCase } = scope
  const sheet = await shownSheet(scope, url)
  const file = await makePdf(
    'src/features/agreements/pdf/sheet.typ',
    sheetDocument(sheet, getLocale()),
    presentInstant(),
  )
  // A browser prints with all typefaces of its machine: the page says so.
  if (!file.ok && file.refusal === 'letters')
    throw redirect(`${url.pathname.replace(/\.pdf$/, '')}?${withoutPdf(url)}`)
  // Too many ask at once: whoever tries again in a moment gets it.
  if (!file.ok) throw data(null, { status: 503 })
  await writeAudit(trx, entered.siteId, { action: 'plan_sheet.fetched', caseId: openCase.caseId })
  return new Response(file.value, {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': 'attachment; filename="mein-plan.pdf"',
      'cache-control': 'no-store',
    },
  })
})

const withoutPdf = (url: URL) => {
  const search = new URLSearchParams(url.searchParams)
  search.set('pdf', 'ohne')
  return search
}
