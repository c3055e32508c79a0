import { definePage, mayWrite } from '#platform/http/access.ts'
import { formAction, page } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { openOrganisations, organisationNames } from '#features/organisations/index.ts'
import { labelsOf, municipalityOptions, optionsOf } from '#features/reference/index.ts'
import { DataTable } from '#ui/data/data-table.tsx'
import { DateText } from '#ui/data/date-text.tsx'
import { EmptyState } from '#ui/notices/empty-state.tsx'
import { pageTitle } from '#ui/page-title.ts'
import { recordCompetence } from '../commands/record-competence.server.ts'
import { CompetenceForm } from '../components/competence-form.tsx'
import { NetworkTabs } from '../components/network-tabs.tsx'
import { standingCompetences } from '../data/competence-reader.server.ts'
import { networkReaders, networkWriters } from '../permissions.ts'
import type { Route } from './+types/competences'

export const handle = definePage({
  access: { roles: networkReaders, recorded: 'competence.recorded' },
  title: m.network_competences,
})

export const meta: Route.MetaFunction = () => [{ title: pageTitle(handle.title()) }]

export const loader = page(handle.access, async ({ trx, entered }, _args: Route.LoaderArgs) => {
  const [competences, names, organisations, matter, matters, municipalities] = await Promise.all([
    standingCompetences(trx, entered),
    organisationNames(trx, entered),
    openOrganisations(trx, entered),
    labelsOf('matters'),
    optionsOf('matters'),
    municipalityOptions(),
  ])
  const places = new Map(municipalities.map((place) => [place.value, place.label]))
  return {
    formKey: crypto.randomUUID(),
    mayWrite: mayWrite(networkWriters, entered.role),
    choices: {
      matters,
      municipalities,
      organisations: organisations.map(({ ref, name }) => ({ value: ref, label: name })),
    },
    competences: competences.map((row) => ({
      ref: row.ref,
      matter: matter(row.matter),
      municipality: places.get(row.municipalityCode) ?? row.municipalityCode,
      organisation: names.get(row.organisationId) ?? '',
      from: row.from,
      source: row.source,
    })),
  }
})

export const action = formAction(recordCompetence, { done: m.network_recorded })

export default function Competences({ loaderData, actionData }: Route.ComponentProps) {
  const { competences } = loaderData
  return (
    <>
      <h1 className="kern-heading-large">{m.network_competences()}</h1>
      <NetworkTabs current="/netzwerk/zustaendigkeiten" />
      {competences.length === 0 ? (
        <EmptyState title={m.network_no_competences()}>{m.network_no_competences_words()}</EmptyState>
      ) : (
        <DataTable
          caption={m.network_competences()}
          captionHidden
          rows={competences}
          rowKey={(row) => row.ref}
          columns={[
            { key: 'matter', label: m.network_matter(), cell: (row) => row.matter },
            { key: 'municipality', label: m.network_municipality(), cell: (row) => row.municipality },
            { key: 'organisation', label: m.network_office(), cell: (row) => row.organisation },
            { key: 'from', label: m.network_from(), cell: (row) => <DateText value={row.from} /> },
            { key: 'source', label: m.network_source(), cell: (row) => row.source },
          ]}
        />
      )}
      {loaderData.mayWrite ? (
        <CompetenceForm formKey={loaderData.formKey} answer={actionData} choices={loaderData.choices} />
      ) : null}
    </>
  )
}
