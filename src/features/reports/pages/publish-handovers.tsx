import { definePage } from '#platform/http/access.ts'
import { formAction, page } from '#platform/http/page.server.ts'
import { getLocale } from '#platform/i18n/locale.ts'
import { m } from '#platform/i18n/messages.ts'
import { labelsOf } from '#features/reference/index.ts'
import { DateText } from '#ui/data/date-text.tsx'
import { FormTitle } from '#ui/form-title.tsx'
import { EmptyState } from '#ui/notices/empty-state.tsx'
import { publishHandovers } from '../commands/publish-handovers.server.ts'
import { HandoverTable } from '../components/handover-table.tsx'
import { LeaveOutForm } from '../components/leave-out-form.tsx'
import { PublishForm } from '../components/publish-form.tsx'
import { digestOfLines } from '../digest-of-lines.server.ts'
import { nextHandovers } from '../next-handovers.server.ts'
import { publishers } from '../permissions.ts'
import { shownLines } from '../shown-lines.ts'
import type { Route } from './+types/publish-handovers'

export const handle = definePage({
  access: { roles: publishers, recorded: 'chains.analysed; handovers.published' },
  title: m.reports_publish_title,
  above: [{ title: m.reports_title, to: '/struktur/veroeffentlichungen' }],
})

export const loader = page(handle.access, async ({ trx, entered }, { url }: Route.LoaderArgs) => {
  const without = url.searchParams.getAll('ohne').filter((kind) => /^[A-Za-z0-9._-]{1,40}$/.test(kind))
  const next = await nextHandovers(trx, entered, without)
  const formKey = crypto.randomUUID()
  if (next.lines === null) return { formKey, asOf: next.asOf, shown: null }
  const agency = await labelsOf('agency_kinds')
  const kinds = next.kinds
    .map((value) => ({ value, label: agency(value) }))
    .toSorted((x, y) => x.label.localeCompare(y.label, getLocale()))
  const shown = { lines: shownLines(next.lines), digest: digestOfLines(next.lines), kinds, without }
  return { formKey, asOf: next.asOf, shown }
})

export const action = formAction(publishHandovers, { done: m.reports_published })

/** Also after a refusal: the table may have changed, and what is published next is what is shown then. */
export const shouldRevalidate = () => true

export default function PublishHandovers({ loaderData, actionData }: Route.ComponentProps) {
  const { asOf, shown, formKey } = loaderData
  return (
    <>
      <FormTitle title={handle.title()} answer={actionData} />
      <h1 className="kern-heading-large">{m.reports_publish_title()}</h1>
      <p className="kern-body">
        {m.reports_up_to()} <DateText value={asOf} />. {m.reports_publish_words()} {m.reports_lines_missing()}{' '}
        {m.reports_may_differ()}
      </p>
      {shown === null ? (
        <EmptyState title={m.reports_stands_already()}>{m.reports_next_month()}</EmptyState>
      ) : (
        <>
          {shown.kinds.length > 0 ? <LeaveOutForm kinds={shown.kinds} without={shown.without} /> : null}
          {shown.lines.length === 0 ? (
            <EmptyState title={m.reports_nothing()}>{m.reports_nothing_words()}</EmptyState>
          ) : (
            <>
              <HandoverTable lines={shown.lines} />
              <PublishForm
                asOf={asOf}
                digest={shown.digest}
                without={shown.without}
                formKey={formKey}
                answer={actionData}
              />
            </>
          )}
        </>
      )}
    </>
  )
}
