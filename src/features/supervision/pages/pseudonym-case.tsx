import { data } from 'react-router'
import { definePage } from '#platform/http/access.ts'
import { page } from '#platform/http/page.server.ts'
import { logRefusal } from '#platform/db/open-case.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { labelsOf } from '#features/reference/index.ts'
import { stepStatusLabel } from '#features/plan/view.ts'
import { DataTable } from '#ui/data/data-table.tsx'
import { DateText } from '#ui/data/date-text.tsx'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { pageTitle } from '#ui/page-title.ts'
import { pseudonymCase } from '../data/board.server.ts'
import type { Route } from './+types/pseudonym-case'

export const handle = definePage({
  access: { roles: ['coordinator', 'supervisor'], recorded: 'pseudonym.opened' },
  title: m.supervision_one_case,
  above: [{ title: m.supervision_board, to: '/struktur/faelle' }],
})

export const meta: Route.MetaFunction = () => [{ title: pageTitle(handle.title()) }]

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

export const loader = page(handle.access, async ({ trx }, { params }: Route.LoaderArgs) => {
  if (!uuid.test(params.pseudonymKey)) {
    await logRefusal(trx, 'pseudonym.opened', '', null)
    throw data(null, { status: 404 })
  }
  const steps = await pseudonymCase(trx, params.pseudonymKey)
  if (steps.length === 0) throw data(null, { status: 404 })
  const [step, agency, barrier] = await Promise.all([
    labelsOf('step_codes'),
    labelsOf('agency_kinds'),
    labelsOf('barriers'),
  ])
  return {
    pseudonymKey: params.pseudonymKey,
    steps: steps.map((row, at) => ({
      key: String(at),
      step: step(row.stepCode),
      agency: agency(row.agencyKind),
      status: stepStatusLabel(row.status as Parameters<typeof stepStatusLabel>[0]),
      due: row.dueMonth?.slice(0, 7) ?? null,
      ended: row.endedMonth?.slice(0, 7) ?? null,
      barrier: row.barrierCode && barrier(row.barrierCode),
    })),
  }
})

export default function PseudonymCase({ loaderData }: Route.ComponentProps) {
  return (
    <>
      <h1 className="kern-heading-large">{m.supervision_one_case()}</h1>
      <p className="kern-body">{m.supervision_one_case_words()}</p>
      <DataTable
        caption={m.supervision_steps()}
        captionHidden
        rows={loaderData.steps}
        rowKey={(row) => row.key}
        columns={[
          { key: 'step', label: m.supervision_step(), cell: (row) => row.step },
          { key: 'agency', label: m.supervision_agency(), cell: (row) => row.agency },
          { key: 'status', label: m.supervision_status(), cell: (row) => row.status },
          {
            key: 'due',
            label: m.supervision_due(),
            cell: (row) => (row.due ? <DateText value={row.due} /> : null),
          },
          {
            key: 'ended',
            label: m.supervision_ended(),
            cell: (row) => (row.ended ? <DateText value={row.ended} /> : null),
          },
          { key: 'barrier', label: m.supervision_barrier(), cell: (row) => row.barrier },
        ]}
      />
      <div className="button-row">
        <ButtonLink to={`/struktur/faelle/${loaderData.pseudonymKey}/beratung`} kind="primary">
          {m.supervision_ask()}
        </ButtonLink>
        <ButtonLink to="/struktur/faelle">{m.supervision_back()}</ButtonLink>
      </div>
    </>
  )
}
