import { definePage, mayWrite } from '#platform/http/access.ts'
import { page } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { noteListReading } from '#features/cases/index.ts'
import { ResultLine } from '#ui/data/result-line.tsx'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { EmptyState } from '#ui/notices/empty-state.tsx'
import { pageTitle } from '#ui/page-title.ts'
import { ObservationFilterForm } from '../components/observation-filter-form.tsx'
import { ReleasedTable } from '../components/released-table.tsx'
import { StructureWay } from '../components/structure-way.tsx'
import { waitingObservations } from '../data/released-reader.server.ts'
import { filterQuery } from '../observation-filter.ts'
import { structureAuthors, structureReaders, structureRoles } from '../permissions.ts'
import { releasedRows } from '../present/released-rows.server.ts'
import type { Route } from './+types/released-observations'

export const handle = definePage({
  access: { roles: structureReaders, recorded: 'list.read once per day and membership' },
  title: m.observations_structure,
})

export const meta: Route.MetaFunction = () => [{ title: pageTitle(handle.title()) }]

export const loader = page(handle.access, async ({ trx, entered }, { url }: Route.LoaderArgs) => {
  const found = await releasedRows(trx, entered, url.searchParams)
  await noteListReading(trx, 'observations')
  return {
    ...found,
    waiting: await waitingObservations(trx, entered),
    isCoordination: mayWrite(structureRoles, entered.role),
    mayNote: mayWrite(structureAuthors, entered.role),
  }
})

export default function ReleasedObservations({ loaderData }: Route.ComponentProps) {
  const { rows, filter, isCoordination, mayNote } = loaderData
  return (
    <>
      <div className="page-head">
        <h1 className="kern-heading-large">{m.observations_structure()}</h1>
        {mayNote ? (
          <ButtonLink to="/struktur/beobachtungen/neu" kind="primary" icon="add">
            {m.observations_note()}
          </ButtonLink>
        ) : null}
      </div>
      {isCoordination ? <StructureWay /> : null}
      <p className="kern-body">{m.observations_structure_words()}</p>
      <p className="kern-body">{m.observations_waiting({ count: loaderData.waiting })}</p>
      <ObservationFilterForm {...loaderData} />
      {rows.length === 0 ? (
        <EmptyState title={m.observations_structure_none()}>
          {m.observations_structure_none_words()}
        </EmptyState>
      ) : (
        <>
          <ResultLine text={m.observations_count({ count: rows.length })} order={m.observations_order()} />
          <ReleasedTable rows={rows} maySetAside={isCoordination} />
          <ButtonLink
            to={`/struktur/beobachtungen/liste.csv${filterQuery(filter)}`}
            kind="tertiary"
            reloadDocument
          >
            {m.observations_export()}
          </ButtonLink>
        </>
      )}
    </>
  )
}
