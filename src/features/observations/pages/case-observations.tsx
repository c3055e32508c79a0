import { definePage } from '#platform/http/access.ts'
import { casePage } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { membershipTitles } from '#features/organisations/index.ts'
import { labelsOf } from '#features/reference/index.ts'
import { EmptyState } from '#ui/notices/empty-state.tsx'
import { TimelineList } from '#ui/data/timeline-list.tsx'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { pageTitle } from '#ui/page-title.ts'
import { observationsOfCase } from '../data/observation-reader.server.ts'
import { CaseObservationFoot } from '../components/case-observation-foot.tsx'
import { placesOfCase } from '../data/place-reader.server.ts'
import { kindLabel } from '../kind-labels.ts'
import { placeWords } from '../place-words.ts'
import type { Route } from './+types/case-observations'

export const handle = definePage({
  access: { roles: ['case_manager'], recorded: 'case.opened, part beobachtungen' },
  title: m.observations_title,
  above: [{ title: m.cases_title, to: '/faelle' }],
})

export const meta: Route.MetaFunction = () => [{ title: pageTitle(handle.title()) }]

export const loader = casePage(handle.access, async ({ trx, entered, openCase }, _args: Route.LoaderArgs) => {
  const [noted, titles, places, domains, agencies, rechtskreis] = await Promise.all([
    observationsOfCase(trx, entered, openCase.caseId),
    membershipTitles(trx, entered),
    placesOfCase(trx, entered, openCase.caseId),
    labelsOf('life_domains'),
    labelsOf('agency_kinds'),
    labelsOf('rechtskreise'),
  ])
  const placeOf = (id: string | null) => {
    const place = places.find((one) => one.id === id)
    return place ? placeWords(place, openCase.ref, rechtskreis) : null
  }
  return {
    caseRef: openCase.ref,
    mayRelease: openCase.writeCategories.includes('plan') && openCase.categories.includes('identity'),
    observations: noted.map((row) => ({
      id: row.ref,
      heading: `${kindLabel(row.kind)}: ${domains(row.lifeDomain)}${row.agencyKind ? ` · ${agencies(row.agencyKind)}` : ''}`,
      by: titles.get(row.notedBy) ?? '',
      at: row.notedAt.toISOString(),
      body: row.words,
      place: placeOf(row.placeId),
      state: row.state,
      releasedWords: row.releasedWords,
    })),
  }
})

export default function CaseObservations({ loaderData }: Route.ComponentProps) {
  return (
    <>
      <div className="page-head">
        <h2 className="kern-heading-medium">{m.observations_title()}</h2>
        <ButtonLink to={`/faelle/${loaderData.caseRef}/beobachtungen/neu`} kind="primary" icon="add">
          {m.observations_note()}
        </ButtonLink>
        <ButtonLink to="/struktur/beobachtungen/neu">{m.observations_without_case()}</ButtonLink>
      </div>
      {loaderData.observations.length === 0 ? (
        <EmptyState title={m.observations_empty()} level={3}>
          {m.observations_empty_words()}
        </EmptyState>
      ) : (
        <TimelineList
          entries={loaderData.observations.map(({ place, state, releasedWords, ...entry }) => ({
            ...entry,
            actions: (
              <CaseObservationFoot
                place={place}
                state={state}
                releasedWords={releasedWords}
                releaseTo={
                  loaderData.mayRelease && state === 'noted'
                    ? `/faelle/${loaderData.caseRef}/beobachtungen/${entry.id}/freigeben`
                    : null
                }
              />
            ),
          }))}
          level={3}
        />
      )}
    </>
  )
}
