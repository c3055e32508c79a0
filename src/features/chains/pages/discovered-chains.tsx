import { statusClasses } from '#domain/person/status-class.ts'
import { discoverChains } from '#domain/mining/discover-chains.ts'
import { stepWaits } from '#domain/chain/step-waits.ts'
import { today } from '#platform/clock.server.ts'
import { definePage } from '#platform/http/access.ts'
import { page } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { designedChain } from '#features/plan/index.ts'
import { labelsOf, optionsOf } from '#features/reference/index.ts'
import { EmptyState } from '#ui/notices/empty-state.tsx'
import { Figure } from '#ui/data/figure.tsx'
import { Stat } from '#ui/data/stat.tsx'
import { pageTitle } from '#ui/page-title.ts'
import { readChainFilter } from '../chain-filter.ts'
import { ChainPicture } from '../components/chain-picture.tsx'
import { DesignedFigure } from '../components/designed-figure.tsx'
import { DropOutList } from '../components/drop-out-list.tsx'
import { FilterForm } from '../components/filter-form.tsx'
import { FollowsTable } from '../components/follows-table.tsx'
import { SlowHandovers } from '../components/slow-handovers.tsx'
import { StructureTabs } from '../components/structure-tabs.tsx'
import { VariantList } from '../components/variant-list.tsx'
import { chainEnds, columnsOf, finishedSteps } from '../data/chain-columns.server.ts'
import { notionOptions, statusClassLabel } from '../filter-labels.ts'
import { presentChains } from '../present-chains.ts'
import type { Route } from './+types/discovered-chains'

export const handle = definePage({
  access: { roles: ['coordinator'], recorded: 'chains.analysed, one entry per analysis' },
  title: m.chains_title,
})

export const meta: Route.MetaFunction = () => [{ title: pageTitle(handle.title()) }]

export const loader = page(handle.access, async ({ trx }, { url }: Route.LoaderArgs) => {
  const groups = await optionsOf('target_groups')
  const filter = readChainFilter(
    url.searchParams,
    groups.map(({ value }) => value),
  )
  const steps = await finishedSteps(trx, filter)
  const ends = await chainEnds(trx, filter)
  const [step, agency, designed] = await Promise.all([
    labelsOf('step_codes'),
    labelsOf('agency_kinds'),
    designedChain(trx, filter.targetGroup),
  ])
  const found = discoverChains(columnsOf(steps))
  return {
    groups,
    chosen: {
      notion: filter.notion,
      group: filter.targetGroup ?? '',
      status: filter.statusClass ?? '',
      from: url.searchParams.get('von') ?? '',
      until: url.searchParams.get('bis') ?? '',
    },
    ...presentChains(found, steps, ends, { step, agency }, today().toString()),
    designed: designed && {
      title: designed.title,
      order: designed.order,
      steps: designed.steps.map((one) => ({ ...one, agency: agency(one.agency) })),
      waits: stepWaits(steps, designed.order),
      done: found.activities,
    },
  }
})

const picturedEdges = 18

export default function DiscoveredChains({ loaderData }: Route.ComponentProps) {
  const { slowest, edges, counts, designed } = loaderData
  const [first] = slowest
  return (
    <>
      <h1 className="kern-heading-large">{m.chains_title()}</h1>
      <StructureTabs current="/struktur/ketten" />
      <p className="kern-body">{m.chains_words()}</p>
      <FilterForm
        notions={notionOptions()}
        groups={[...loaderData.groups, { value: '-', label: m.chains_no_group() }]}
        statuses={statusClasses.map((value) => ({ value, label: statusClassLabel(value) }))}
        chosen={loaderData.chosen}
      />
      {loaderData.events === 0 ? (
        <EmptyState title={m.chains_empty()}>{m.chains_empty_words()}</EmptyState>
      ) : (
        <>
          <ul className="stat-list">
            <li>
              <Stat value={loaderData.cases} meaning={m.chains_ways()} />
            </li>
            <li>
              <Stat value={loaderData.events} meaning={m.chains_events()} />
            </li>
            <li>
              <Stat value={loaderData.medianDays ?? '–'} meaning={m.chains_median_days()} />
            </li>
          </ul>
          <Figure
            result={first ? m.chains_result({ ...first, days: first.medianDays }) : m.chains_no_result()}
            note={m.chains_note({ shown: Math.min(edges.length, picturedEdges), total: edges.length })}
            table={<FollowsTable edges={edges} />}
          >
            <ChainPicture counts={counts} edges={edges.slice(0, picturedEdges)} />
          </Figure>
          <SlowHandovers handovers={slowest} />
          {designed ? (
            <DesignedFigure {...designed} />
          ) : (
            <p className="kern-body">{m.chains_designed_hint()}</p>
          )}
          <DropOutList dropOuts={loaderData.dropOuts} />
          <VariantList variants={loaderData.variants} cases={loaderData.cases} />
        </>
      )}
    </>
  )
}
