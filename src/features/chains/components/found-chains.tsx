import type { ReactNode } from 'react'
import type { ChainEdge } from '#domain/mining/chain-layout.ts'
import { m } from '#platform/i18n/messages.ts'
import { Figure } from '#ui/data/figure.tsx'
import { Stat } from '#ui/data/stat.tsx'
import { ChainPicture } from './chain-picture.tsx'
import { FollowsTable } from './follows-table.tsx'
import { VariantList } from './variant-list.tsx'

const picturedEdges = 18

interface FoundChainsProps {
  chains: {
    cases: number
    events: number
    medianDays: number | null
    counts: Record<string, number>
    edges: readonly ChainEdge[]
    variants: readonly { steps: string[]; count: number }[]
  }
  /** How many connections there are, where not all were kept. */
  edgeCount?: number
  /** What was found, as one sentence. */
  result: string
  /** What an event is, continuing its number. */
  eventWords: string
  children?: ReactNode
}

/** What was discovered: figures, picture with its table, the ways taken most; between them what a page adds. */
export function FoundChains({ chains, edgeCount, result, eventWords, children }: FoundChainsProps) {
  const { cases, events, medianDays, edges, counts } = chains
  const shown = edges.slice(0, picturedEdges)
  return (
    <>
      <ul className="stat-list">
        <li>
          <Stat value={cases.toLocaleString('de-DE')} meaning={m.chains_ways()} />
        </li>
        <li>
          <Stat value={events.toLocaleString('de-DE')} meaning={eventWords} />
        </li>
        <li>
          <Stat value={medianDays?.toLocaleString('de-DE') ?? '–'} meaning={m.chains_median_days()} />
        </li>
      </ul>
      <Figure
        result={result}
        note={m.chains_note({ shown: shown.length, total: edgeCount ?? edges.length })}
        table={<FollowsTable edges={edges} />}
      >
        <ChainPicture counts={counts} edges={shown} />
      </Figure>
      {children}
      <VariantList variants={chains.variants} cases={cases} />
    </>
  )
}
