import { Form } from 'react-router'
import { discoverChains } from '#domain/mining/discover-chains.ts'
import { definePage } from '#platform/http/access.ts'
import { page } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { labelsOf } from '#features/reference/index.ts'
import { EmptyState } from '#ui/notices/empty-state.tsx'
import { Figure } from '#ui/data/figure.tsx'
import { Stat } from '#ui/data/stat.tsx'
import { SelectField } from '#ui/forms/select-field.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'
import { pageTitle } from '#ui/page-title.ts'
import { ChainPicture } from '../components/chain-picture.tsx'
import { HandoverTable } from '../components/handover-table.tsx'
import { StructureTabs } from '../components/structure-tabs.tsx'
import { VariantList } from '../components/variant-list.tsx'
import { chainColumns, chainNotions } from '../data/chain-columns.server.ts'
import { presentChains } from '../present-chains.ts'
import type { Route } from './+types/discovered-chains'

export const handle = definePage({
  access: { roles: ['coordinator'], recorded: 'chains.analysed, one entry per analysis' },
  title: m.chains_title,
})

export const meta: Route.MetaFunction = () => [{ title: pageTitle(handle.title()) }]

export const loader = page(handle.access, async ({ trx }, { url }: Route.LoaderArgs) => {
  const notion = chainNotions.find((known) => known === url.searchParams.get('weg')) ?? 'chain'
  const columns = await chainColumns(trx, { notion, from: null, until: null })
  const [step, agency] = await Promise.all([labelsOf('step_codes'), labelsOf('agency_kinds')])
  return { notion, ...presentChains(discoverChains(columns), step, agency) }
})

const notionWords = {
  chain: m.chains_notion_chain,
  case: m.chains_notion_case,
  person: m.chains_notion_person,
  household: m.chains_notion_household,
}

export default function DiscoveredChains({ loaderData }: Route.ComponentProps) {
  const { slowest, edges, counts, variants, handovers } = loaderData
  const notions = Object.entries(notionWords).map(([value, label]) => ({ value, label: label() }))
  return (
    <>
      <h1 className="kern-heading-large">{m.chains_title()}</h1>
      <StructureTabs current="/struktur/ketten" />
      <p className="kern-body">{m.chains_words()}</p>
      <Form className="form-line no-print">
        <SelectField
          name="weg"
          label={m.chains_notion()}
          options={notions}
          defaultValue={loaderData.notion}
          empty={false}
        />
        <SubmitButton kind="secondary">{m.chains_show()}</SubmitButton>
      </Form>
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
            result={slowest ? m.chains_result(slowest) : m.chains_no_result()}
            note={m.chains_note({ shown: Math.min(edges.length, 18), total: edges.length })}
            table={<HandoverTable edges={edges} />}
            tableOpen
          >
            <ChainPicture counts={counts} edges={edges.slice(0, 18)} />
          </Figure>
          <VariantList variants={variants} cases={loaderData.cases} />
          <section className="flow" aria-labelledby="handovers">
            <h2 className="kern-heading-medium" id="handovers">
              {m.chains_handovers()}
            </h2>
            <HandoverTable edges={handovers} agencies />
          </section>
        </>
      )}
    </>
  )
}
