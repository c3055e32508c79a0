import type { ReactNode } from 'react'
import { m } from '#platform/i18n/messages.ts'
import { Figure } from '#ui/data/figure.tsx'
import { Stat } from '#ui/data/stat.tsx'
import type { PresentedChains } from '../present-chains.ts'
import { ChainPicture } from './chain-picture.tsx'
import { FollowsTable } from './follows-table.tsx'
import { SlowHandovers } from './slow-handovers.tsx'
import { VariantList } from './variant-list.tsx'

const picturedEdges = 18

/** What was discovered: figures, picture with its table, slow hand-overs, the ways taken most; between them what a page adds. */
export function FoundChains({ chains, children }: { chains: PresentedChains; children?: ReactNode }) {
  const { cases, events, medianDays, slowest, edges, counts } = chains
  const [first] = slowest
  return (
    <>
      <ul className="stat-list">
        <li>
          <Stat value={cases} meaning={m.chains_ways()} />
        </li>
        <li>
          <Stat value={events} meaning={m.chains_events()} />
        </li>
        <li>
          <Stat value={medianDays ?? '–'} meaning={m.chains_median_days()} />
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
      {children}
      <VariantList variants={chains.variants} cases={cases} />
    </>
  )
}
