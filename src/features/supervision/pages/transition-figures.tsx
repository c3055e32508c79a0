import { definePage } from '#platform/http/access.ts'
import { page } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { StructureTabs } from '#features/chains/view.ts'
import { Tabs } from '#ui/data/tabs.tsx'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { EmptyState } from '#ui/notices/empty-state.tsx'
import { pageTitle } from '#ui/page-title.ts'
import { FigureDefinitions } from '../components/figure-definitions.tsx'
import { FigureTable } from '../components/figure-table.tsx'
import { readGroup, shownFigures } from '../shown-figures.server.ts'
import type { Route } from './+types/transition-figures'

export const handle = definePage({
  access: {
    roles: ['coordinator'],
    recorded: 'transitions.counted and documents.counted, one entry per analysis',
  },
  title: m.transitions_title,
})

export const meta: Route.MetaFunction = () => [{ title: pageTitle(handle.title()) }]

export const loader = page(handle.access, async ({ trx }, { url }: Route.LoaderArgs) => {
  const { word, by } = readGroup(url.searchParams)
  return { word, lines: await shownFigures(trx, by) }
})

const here = '/struktur/uebergaenge'

export default function TransitionFigures({ loaderData }: Route.ComponentProps) {
  const { word, lines } = loaderData
  const tab = (value: string, label: string) => ({ label, to: `${here}?nach=${value}` })
  return (
    <>
      <h1 className="kern-heading-large">{m.transitions_title()}</h1>
      <StructureTabs current={here} />
      <p className="kern-body">{m.transitions_figures_site_words()}</p>
      <Tabs
        label={m.transitions_figures_by()}
        tabs={[
          tab('paar', m.transitions_figures_by_pair()),
          tab('stelle', m.transitions_figures_by_office()),
          tab('monat', m.transitions_figures_by_month()),
        ]}
        current={`${here}?nach=${word}`}
      />
      {lines.length === 0 ? (
        <EmptyState title={m.transitions_figures_none()}>{m.transitions_figures_none_words()}</EmptyState>
      ) : (
        <>
          <FigureTable lines={lines} word={word} />
          <ButtonLink to={`${here}/zahlen.csv?nach=${word}`} kind="tertiary" reloadDocument>
            {m.transitions_export()}
          </ButtonLink>
        </>
      )}
      <FigureDefinitions />
    </>
  )
}
