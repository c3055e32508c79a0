import { statusClasses } from '#domain/person/status-class.ts'
import { today } from '#platform/clock.server.ts'
import { definePage } from '#platform/http/access.ts'
import { page } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { designedChain } from '#features/plan/index.ts'
import { labelsOf, optionsOf } from '#features/reference/index.ts'
import { Alert } from '#ui/notices/alert.tsx'
import { EmptyState } from '#ui/notices/empty-state.tsx'
import { pageTitle } from '#ui/page-title.ts'
import { readChainFilter } from '../chain-filter.ts'
import { DesignedFigure } from '../components/designed-figure.tsx'
import { DropOutList } from '../components/drop-out-list.tsx'
import { FilterForm } from '../components/filter-form.tsx'
import { FoundChains } from '../components/found-chains.tsx'
import { SlowHandovers } from '../components/slow-handovers.tsx'
import { StructureTabs } from '../components/structure-tabs.tsx'
import { WayOut } from '../components/way-out.tsx'
import { chainEnds } from '../data/chain-ends.server.ts'
import { discoverSiteChains } from '../discover-site-chains.server.ts'
import { notionOptions, statusClassLabel } from '../filter-labels.ts'
import { longestWaitWords } from '../longest-wait-words.ts'
import { presentChains } from '../present-chains.ts'
import { threadProblemWords } from '../thread-problem-words.ts'
import type { Route } from './+types/discovered-chains'

export const handle = definePage({
  access: { roles: ['coordinator'], recorded: 'chains.analysed, one entry per analysis' },
  title: m.chains_title,
})

export const meta: Route.MetaFunction = () => [{ title: pageTitle(handle.title()) }]

export const loader = page(handle.access, async (scope, { url }: Route.LoaderArgs) => {
  const { trx } = scope
  const groups = await optionsOf('target_groups')
  const filter = readChainFilter(
    url.searchParams,
    groups.map(({ value }) => value),
  )
  const choice = {
    groups,
    chosen: {
      notion: filter.notion,
      group: filter.targetGroup ?? '',
      status: filter.statusClass ?? '',
      from: url.searchParams.get('von') ?? '',
      until: url.searchParams.get('bis') ?? '',
    },
  }
  const ends = await chainEnds(trx, filter)
  // The transaction ended with the statement: nothing more can be read in it.
  if (!ends) return { ...choice, problem: 'too_slow' as const, chains: null, designed: null }
  const [step, agency, designed] = await Promise.all([
    labelsOf('step_codes'),
    labelsOf('agency_kinds'),
    designedChain(trx, filter.targetGroup),
  ])
  const analysis = await discoverSiteChains(scope, filter, designed?.order)
  if (!analysis.ok) return { ...choice, problem: analysis.refusal, chains: null, designed: null }
  const { waits, ...found } = analysis.value
  return {
    ...choice,
    problem: null,
    chains: presentChains(found, ends, { step, agency }, today().toString()),
    designed: designed && {
      title: designed.title,
      order: designed.order,
      steps: designed.steps.map((one) => ({ ...one, agency: agency(one.agency) })),
      waits,
      done: found.found.activities,
    },
  }
})

export default function DiscoveredChains({ loaderData }: Route.ComponentProps) {
  const { problem, chains, designed } = loaderData
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
      {problem ? (
        <Alert kind="warning" title={m.chains_problem()}>
          {threadProblemWords(problem)}
        </Alert>
      ) : chains.events === 0 ? (
        <EmptyState title={m.chains_empty()}>{m.chains_empty_words()}</EmptyState>
      ) : (
        <FoundChains chains={chains} result={longestWaitWords(chains.slowest)} eventWords={m.chains_events()}>
          <SlowHandovers handovers={chains.slowest}>
            <WayOut />
          </SlowHandovers>
          {designed ? (
            <DesignedFigure {...designed} />
          ) : (
            <p className="kern-body">{m.chains_designed_hint()}</p>
          )}
          <DropOutList dropOuts={chains.dropOuts} />
        </FoundChains>
      )}
    </>
  )
}
