import { definePage, mayWrite } from '#platform/http/access.ts'
import { formAction, page } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { openOrganisations } from '#features/organisations/index.ts'
import { NetworkTabs } from '#features/organisations/view.ts'
import { codesByLabel, labelsOf, municipalityOptions, optionsOf } from '#features/reference/index.ts'
import { Pagination } from '#ui/data/pagination.tsx'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { EmptyState } from '#ui/notices/empty-state.tsx'
import { FormTitle } from '#ui/form-title.tsx'
import { recordCompetence } from '../commands/record-competence.server.ts'
import { CompetenceForm } from '../components/competence-form.tsx'
import { CompetenceTable } from '../components/competence-table.tsx'
import { ListHead } from '../components/list-head.tsx'
import { competenceOrders } from '../competence-order.ts'
import { competenceList } from '../data/competence-reader.server.ts'
import { listAddress, readListView, sortOf } from '../list-address.ts'
import { networkReaders, networkWriters } from '../permissions.ts'
import type { Route } from './+types/competences'

export const handle = definePage({
  access: { roles: networkReaders, recorded: 'competence.recorded' },
  title: m.network_competences,
  above: [{ title: m.network_title, to: '/netzwerk' }],
})

const here = '/netzwerk/zustaendigkeiten'
const perPage = 50

export const loader = page(handle.access, async ({ trx, entered }, { url }: Route.LoaderArgs) => {
  const view = readListView(url.searchParams, competenceOrders)
  const inOrder = await codesByLabel('matters')
  const [competences, organisations, matter, matters, municipalities] = await Promise.all([
    competenceList(trx, entered, {
      ...view,
      ended: view.past,
      matters: inOrder,
      organisationId: null,
      perPage,
    }),
    openOrganisations(trx, entered),
    labelsOf('matters'),
    optionsOf('matters'),
    municipalityOptions(),
  ])
  return {
    view,
    formKey: crypto.randomUUID(),
    mayWrite: mayWrite(networkWriters, entered.role),
    choices: {
      matters,
      municipalities,
      organisations: organisations.map(({ ref, name }) => ({ value: ref, label: name })),
    },
    total: competences.total,
    competences: competences.rows.map((row) => ({ ...row, matter: matter(row.matter) })),
  }
})

export const action = formAction(recordCompetence, { done: m.network_recorded })

const orderWords = {
  matter: m.network_order_matter,
  municipality: m.network_order_municipality,
  organisation: m.network_order_office,
}

export default function Competences({ loaderData, actionData }: Route.ComponentProps) {
  const { competences, view, total } = loaderData
  return (
    <>
      <FormTitle title={handle.title()} answer={actionData} />
      <div className="page-head">
        <h1 className="kern-heading-large">{m.network_competences()}</h1>
        {loaderData.mayWrite ? <ButtonLink to={`${here}/einlesen`}>{m.network_import()}</ButtonLink> : null}
      </div>
      <NetworkTabs current={here} />
      <ListHead
        text={m.network_competences_shown({ count: total })}
        order={orderWords[view.order]()}
        to={listAddress(here, { ...view, past: !view.past, page: 1 })}
        toWords={view.past ? m.network_show_standing() : m.network_show_ended()}
      />
      {competences.length === 0 ? (
        <EmptyState title={view.past ? m.network_none_ended() : m.network_no_competences()}>
          {view.past ? m.network_none_ended_words() : m.network_no_competences_words()}
        </EmptyState>
      ) : (
        <CompetenceTable rows={competences} sort={(order) => sortOf(here, view, order)} />
      )}
      <Pagination
        page={view.page}
        pages={Math.ceil(total / perPage)}
        to={(page) => listAddress(here, { ...view, page })}
      />
      {loaderData.mayWrite ? (
        <CompetenceForm formKey={loaderData.formKey} answer={actionData} choices={loaderData.choices} />
      ) : null}
    </>
  )
}
