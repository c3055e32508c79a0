import { definePage } from '#platform/http/access.ts'
import { page } from '#platform/http/page.server.ts'
import { getLocale } from '#platform/i18n/locale.ts'
import { m } from '#platform/i18n/messages.ts'
import { noteListReading } from '#features/cases/index.ts'
import { formatDay } from '#ui/data/date-format.ts'
import { Pagination } from '#ui/data/pagination.tsx'
import { ResultLine } from '#ui/data/result-line.tsx'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { EmptyState } from '#ui/notices/empty-state.tsx'
import { pageTitle } from '#ui/page-title.ts'
import { CountTables } from '../components/count-tables.tsx'
import { EnquiryFilterForm } from '../components/enquiry-filter-form.tsx'
import { EnquiryTable } from '../components/enquiry-table.tsx'
import { OccasionTable } from '../components/occasion-table.tsx'
import { QuickLinks } from '../components/quick-links.tsx'
import { enquiryMonths } from '../data/counts.server.ts'
import { latestOccasions } from '../data/occasions.server.ts'
import { enquiryStateLabel } from '../labels.ts'
import { listAddress, readEnquiryFilter } from '../present/list-address.ts'
import { enquiryRoles } from '../permissions.ts'
import { countTables } from '../present/counts.server.ts'
import { enquiryRows } from '../present/enquiry-rows.server.ts'
import type { Route } from './+types/enquiry-list'

export const handle = definePage({
  access: { roles: enquiryRoles, recorded: 'list.read once per day and membership' },
  title: m.enquiries_title,
})

export const meta: Route.MetaFunction = () => [{ title: pageTitle(handle.title()) }]

export const loader = page(handle.access, async ({ trx, entered }, { url }: Route.LoaderArgs) => {
  const filter = readEnquiryFilter(url.searchParams)
  const list = await enquiryRows(trx, entered, filter)
  await noteListReading(trx, 'enquiries')
  return {
    ...list,
    filter,
    months: (await enquiryMonths(trx, entered)).map((value) => ({
      value,
      label: formatDay(value, getLocale()),
    })),
    counts: await countTables(trx, entered, filter.month),
    occasions: await latestOccasions(trx, entered, 8),
  }
})

export default function EnquiryList({ loaderData }: Route.ComponentProps) {
  const { rows, total, pages, filter, months } = loaderData
  const filters = [
    filter.state && enquiryStateLabel(filter.state),
    filter.month && formatDay(filter.month, getLocale()),
  ].filter((words) => words !== null)
  return (
    <>
      <div className="page-head">
        <h1 className="kern-heading-large">{m.enquiries_title()}</h1>
        <ButtonLink to="/anfragen/neu" kind="primary" icon="add">
          {m.enquiries_new()}
        </ButtonLink>
      </div>
      <p className="kern-body">{m.enquiries_words()}</p>
      <QuickLinks />
      <EnquiryFilterForm filter={filter} months={months} />
      <ResultLine
        text={m.enquiries_count({ count: total })}
        order={m.enquiries_order()}
        filters={filters}
        resetTo="/anfragen"
      />
      {rows.length === 0 ? (
        <EmptyState title={m.enquiries_none()}>{m.enquiries_none_words()}</EmptyState>
      ) : (
        <EnquiryTable rows={rows} />
      )}
      <Pagination page={filter.page} pages={pages} to={(page) => listAddress({ ...filter, page })} />
      <OccasionTable occasions={loaderData.occasions} />
      {loaderData.counts.some(({ lines }) => lines.length > 0) ? (
        <CountTables tables={loaderData.counts} />
      ) : null}
    </>
  )
}
