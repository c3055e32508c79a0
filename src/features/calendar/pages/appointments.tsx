import { presentInstant } from '#platform/clock.server.ts'
import { definePage } from '#platform/http/access.ts'
import { casePage } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { EmptyState } from '#ui/notices/empty-state.tsx'
import { pageTitle } from '#ui/page-title.ts'
import { AppointmentTable } from '../components/appointment-table.tsx'
import { appointmentsOfCase } from '../data/appointment-reader.server.ts'
import { appointmentKeepers, appointmentReaders, mayKeep } from '../permissions.ts'
import { appointmentPresenter } from '../present/appointment.server.ts'
import type { Route } from './+types/appointments'

export const handle = definePage({
  access: { roles: appointmentReaders, recorded: 'case.opened, part termine' },
  title: m.calendar_title,
  above: [{ title: m.cases_title, to: '/faelle' }],
})

export const meta: Route.MetaFunction = () => [{ title: pageTitle(handle.title()) }]

export const loader = casePage(handle.access, async ({ trx, entered, openCase }, _args: Route.LoaderArgs) => {
  const [found, present] = await Promise.all([
    appointmentsOfCase(trx, entered, openCase.caseId),
    appointmentPresenter(trx, entered),
  ])
  const now = presentInstant().epochMilliseconds
  const isAhead = ({ startsAt, minutes, state }: (typeof found)[number]) =>
    state === 'planned' && startsAt.getTime() + minutes * 60_000 > now
  return {
    here: `/faelle/${openCase.ref}/termine`,
    ahead: found.filter(isAhead).map(present),
    // One that is still planned though its time is over waits for what became of it: it stands before all others.
    waiting: found.filter((one) => one.state === 'planned' && !isAhead(one)).map(present),
    over: found
      .filter(({ state }) => state !== 'planned')
      .toReversed()
      .map(present),
    mayMake: mayKeep(openCase) && appointmentKeepers.some((role) => role === entered.role),
  }
})

export default function Appointments({ loaderData }: Route.ComponentProps) {
  const { here, ahead, waiting, over, mayMake } = loaderData
  const lists = [
    { title: m.calendar_waiting(), lines: waiting },
    { title: m.calendar_ahead(), lines: ahead },
    { title: m.calendar_over(), lines: over },
  ].filter(({ lines }) => lines.length > 0)
  return (
    <>
      <div className="page-head">
        <h2 className="kern-heading-medium">{m.calendar_title()}</h2>
        {mayMake ? (
          <ButtonLink to={`${here}/neu`} kind="primary" icon="add">
            {m.calendar_new()}
          </ButtonLink>
        ) : null}
      </div>
      {lists.length === 0 ? (
        <EmptyState title={m.calendar_empty()} level={3}>
          {m.calendar_empty_words()}
        </EmptyState>
      ) : (
        lists.map(({ title, lines }) => (
          <AppointmentTable key={title} title={title} here={here} lines={lines} />
        ))
      )}
    </>
  )
}
