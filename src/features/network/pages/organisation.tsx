import { definePage, mayWrite } from '#platform/http/access.ts'
import { named } from '#platform/http/named.server.ts'
import { page } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { findOrganisation, postsEmployedBy, unitsOf } from '#features/organisations/index.ts'
import { codesByLabel, labelsOf } from '#features/reference/index.ts'
import { DateText } from '#ui/data/date-text.tsx'
import { DescriptionList } from '#ui/data/description-list.tsx'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { pageTitle } from '#ui/page-title.ts'
import { OrganisationCompetences } from '../components/organisation-competences.tsx'
import { OrganisationParts } from '../components/organisation-parts.tsx'
import { OrganisationPosts } from '../components/organisation-posts.tsx'
import { competenceList } from '../data/competence-reader.server.ts'
import { readListView } from '../list-address.ts'
import { networkReaders, networkWriters } from '../permissions.ts'
import type { Route } from './+types/organisation'

export const handle = definePage({
  access: { roles: networkReaders, recorded: 'none: organisations are no persons' },
  title: m.network_organisation,
  above: [{ title: m.network_title, to: '/netzwerk' }],
})

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: pageTitle(loaderData?.organisation.name ?? handle.title()) },
]

const perPage = 20

export const loader = page(
  handle.access,
  async ({ trx, entered, scope }, { params, url }: Route.LoaderArgs) => {
    const { id, ...organisation } = await named({ trx, scope }, params.organisationRef, (ref) =>
      findOrganisation(trx, entered, ref),
    )
    const shown = readListView(url.searchParams, ['matter']).page
    const matters = await codesByLabel('matters')
    const view = { ended: false, order: 'matter', matters, organisationId: id, page: shown, perPage } as const
    const [units, posts, competences, kind, matter] = await Promise.all([
      unitsOf(trx, entered, id),
      postsEmployedBy(trx, entered, id),
      competenceList(trx, entered, view),
      labelsOf('agency_kinds'),
      labelsOf('matters'),
    ])
    return {
      organisation: { ...organisation, kind: kind(organisation.kind) },
      mayWrite: mayWrite(networkWriters, entered.role),
      units: units.map(({ ref, name }) => ({ ref, name })),
      posts: posts.map(({ ref, title, fundingModule, fte }) => ({ ref, title, fundingModule, fte })),
      competences: competences.rows.map((row) => ({ ...row, matter: matter(row.matter) })),
      page: shown,
      pages: Math.ceil(competences.total / perPage),
    }
  },
)

export default function Organisation({ loaderData }: Route.ComponentProps) {
  const { organisation, mayWrite: writes } = loaderData
  const here = `/netzwerk/organisationen/${organisation.ref}`
  return (
    <>
      <div className="page-head">
        <h1 className="kern-heading-large">{organisation.name}</h1>
        {writes ? (
          <div className="kern-btn-wrapper form-actions">
            <ButtonLink to={`${here}/bearbeiten`}>{m.network_edit()}</ButtonLink>
            <ButtonLink to={`${here}/schliessen`}>{m.network_close()}</ButtonLink>
          </div>
        ) : null}
      </div>
      <DescriptionList
        facts={[
          { term: m.network_kind(), value: organisation.kind },
          ...(organisation.closedOn
            ? [{ term: m.network_closed_on(), value: <DateText value={organisation.closedOn} /> }]
            : []),
        ]}
      />
      <OrganisationParts organisationRef={organisation.ref} units={loaderData.units} mayWrite={writes} />
      <OrganisationPosts posts={loaderData.posts} />
      <OrganisationCompetences
        rows={loaderData.competences}
        page={loaderData.page}
        pages={loaderData.pages}
        here={here}
      />
    </>
  )
}
