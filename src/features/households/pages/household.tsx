import { parseCalendarDate } from '#domain/kernel/calendar-date.ts'
import { today } from '#platform/clock.server.ts'
import { definePage } from '#platform/http/access.ts'
import { casePage } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { DateText } from '#ui/data/date-text.tsx'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { Alert } from '#ui/notices/alert.tsx'
import { EmptyState } from '#ui/notices/empty-state.tsx'
import { pageTitle } from '#ui/page-title.ts'
import { AsOfForm } from '../components/as-of-form.tsx'
import { HeldTable } from '../components/held-table.tsx'
import { MemberTable } from '../components/member-table.tsx'
import { Part } from '../components/part.tsx'
import { householdFacts, mayWriteHousehold } from '../household-page.server.ts'
import { householdReaders } from '../permissions.ts'
import { presentHouseholds } from '../present/household.ts'
import type { Route } from './+types/household'

export const handle = definePage({
  access: { roles: householdReaders, recorded: 'case.opened, part haushalt' },
  title: m.households_title,
  above: [{ title: m.cases_title, to: '/faelle' }],
})

export const meta: Route.MetaFunction = () => [{ title: pageTitle(handle.title()) }]

export const loader = casePage(
  handle.access,
  async ({ trx, entered, openCase }, { url }: Route.LoaderArgs) => {
    const asked = (url.searchParams.get('stand') ?? '').slice(0, 40)
    const read = parseCalendarDate(asked)
    const day = read.ok ? read.value : today().toString()
    return {
      caseRef: openCase.ref,
      mayWrite: mayWriteHousehold(entered, openCase),
      asked,
      unreadable: !read.ok && asked.trim() !== '',
      day,
      ...presentHouseholds(await householdFacts(trx, entered), day),
    }
  },
)

export default function Household({ loaderData }: Route.ComponentProps) {
  const { caseRef, households, former, without, withoutCustody, mayWrite, day } = loaderData
  const here = `/faelle/${caseRef}/haushalt`
  const add = (path: string, label: string) => (mayWrite ? { to: `${here}/${path}`, label } : null)
  return (
    <>
      <div className="page-head">
        <h2 className="kern-heading-medium">{m.households_title()}</h2>
        {mayWrite ? (
          <div className="button-row no-print">
            <ButtonLink to={`${here}/neu`} kind="primary" icon="add">
              {m.households_add_member()}
            </ButtonLink>
          </div>
        ) : null}
      </div>
      <AsOfForm asked={loaderData.asked} day={day} unreadable={loaderData.unreadable} />
      <p className="kern-body">
        {m.households_as_of()}: <DateText value={day} />
      </p>
      {withoutCustody.length > 0 ? (
        <Alert kind="info" title={m.households_no_custody()}>
          {m.households_no_custody_words({ names: withoutCustody.join('; ') })}
        </Alert>
      ) : null}
      {households.length === 0 ? (
        <EmptyState title={m.households_none()} level={3}>
          {m.households_none_words()}
        </EmptyState>
      ) : (
        households.map((rows, at) => (
          <MemberTable
            key={rows[0]!.ref}
            caption={m.households_number({ number: at + 1, count: rows.length })}
            caseRef={caseRef}
            rows={rows}
            mayWrite={mayWrite}
          />
        ))
      )}
      {without.length > 0 && households.length > 0 ? (
        <p className="kern-body">{m.households_without({ names: without.join('; ') })}</p>
      ) : null}
      <Part
        id="relationships"
        title={m.households_relationships()}
        add={add('beziehung', m.households_add_relationship())}
      >
        {loaderData.relationships.length === 0 ? (
          <p className="kern-body">{m.households_no_relationships()}</p>
        ) : (
          <HeldTable
            caption={m.households_relationships()}
            rows={loaderData.relationships}
            rowTo={mayWrite ? (row) => `${here}/beziehung/${row.ref}` : null}
            labels={{ what: m.households_kind(), who: m.households_who(), note: m.households_note() }}
          />
        )}
      </Part>
      <Part
        id="attendances"
        title={m.households_attendances()}
        add={add('besuch', m.households_add_attendance())}
      >
        {loaderData.attendances.length === 0 ? (
          <p className="kern-body">{m.households_no_attendances()}</p>
        ) : (
          <HeldTable
            caption={m.households_attendances()}
            rows={loaderData.attendances}
            rowTo={mayWrite ? (row) => `${here}/besuch/${row.ref}` : null}
            labels={{
              what: m.households_attendance_kind(),
              who: m.households_institution(),
              note: m.households_level(),
            }}
          />
        )}
      </Part>
      {former.length > 0 ? (
        <Part id="former" title={m.households_former()} add={null}>
          <MemberTable
            caption={m.households_former()}
            caseRef={caseRef}
            rows={former}
            mayWrite={mayWrite}
            former
          />
        </Part>
      ) : null}
    </>
  )
}
