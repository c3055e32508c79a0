import { type ChainEdge, layOutChain } from '#domain/mining/chain-layout.ts'
import { m } from '#platform/i18n/messages.ts'
import { textLines } from '#domain/kernel/text-lines.ts'

/** The chain as it runs: steps as boxes, thickness by how often, median days on the lines. */
export function ChainPicture({
  counts,
  edges,
}: {
  counts: Record<string, number>
  edges: readonly ChainEdge[]
}) {
  const chain = layOutChain(counts, edges)
  const most = Math.max(1, ...edges.map((edge) => edge.count))
  return (
    <div className="picture-scroll" role="region" tabIndex={0} aria-label={m.chains_picture()}>
      <svg
        className="chain"
        width={chain.width + 24}
        height={chain.height}
        viewBox={`-12 0 ${chain.width + 24} ${chain.height}`}
        role="img"
        aria-label={m.chains_picture()}
      >
        <defs>
          <marker
            id="arrow"
            viewBox="0 0 8 8"
            refX="7"
            refY="4"
            markerWidth="7"
            markerHeight="7"
            markerUnits="userSpaceOnUse"
            orient="auto"
          >
            <path className="chain-arrow" d="M 0 0 L 8 4 L 0 8 z" />
          </marker>
        </defs>
        {chain.edges.map((edge) => (
          <path
            key={`${edge.from}|${edge.to}`}
            className={edge.back ? 'chain-edge chain-edge-back' : 'chain-edge'}
            d={edge.path}
            strokeWidth={1 + (5 * edge.count) / most}
            markerEnd="url(#arrow)"
          />
        ))}
        {chain.steps.map((step) => (
          <g key={step.name}>
            <rect
              className="chain-step"
              x={step.x}
              y={step.y}
              width={chain.boxWidth}
              height={chain.boxHeight}
              rx={4}
            />
            {textLines(step.name, 22, 2).map((line, at, all) => (
              <text
                key={line}
                className="chain-text"
                x={step.x + chain.boxWidth / 2}
                y={step.y + (all.length === 1 ? 28 : 20 + at * 16)}
              >
                {line}
              </text>
            ))}
          </g>
        ))}
        {chain.edges.map((edge) => (
          <text key={`${edge.from}|${edge.to}`} className="chain-days" x={edge.labelX} y={edge.labelY}>
            {m.chains_days({ days: edge.medianDays.toLocaleString('de-DE') })}
          </text>
        ))}
      </svg>
    </div>
  )
}
