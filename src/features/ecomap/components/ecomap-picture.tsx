import { textLines } from '#domain/kernel/text-lines.ts'
import {
  centreHeight,
  centreWidth,
  layOutEcomap,
  type Point,
  tieHeight,
  tieWidth,
} from '#domain/assessment/ecomap/layout.ts'
import type { TieDirection, TieStrength } from '#domain/assessment/ecomap/tie.ts'
import { tieLine } from '#domain/assessment/ecomap/tie-line.ts'
import { m } from '#platform/i18n/messages.ts'

/** A tie in the picture: `mark` says its kind, `words` all there is to say for those who do not see it. */
export type PicturedTie = {
  key: string
  name: string
  mark: string
  words: string
  strength: TieStrength
  direction: TieDirection
  to: string
}

function TieBox({ tie, at }: { tie: PicturedTie; at: Point }) {
  const left = at.x - tieWidth / 2
  const top = at.y - tieHeight / 2
  return (
    <a className="tie" href={tie.to} aria-label={tie.words}>
      <rect className="tie-box" x={left} y={top} width={tieWidth} height={tieHeight} rx={4} />
      {textLines(tie.name, 23, 2).map((line, row) => (
        <text key={row} className="tie-name" x={left + 10} y={top + 19 + row * 16}>
          {line}
        </text>
      ))}
      <text className="tie-mark" x={left + 10} y={top + tieHeight - 9}>
        {tie.mark}
      </text>
    </a>
  )
}

/** The network of a person: the person in the middle, around them a box for each tie, with a line that says how it holds. */
export function EcomapPicture({ person, ties }: { person: string; ties: readonly PicturedTie[] }) {
  const { width, height, centre, ties: places } = layOutEcomap(ties.length)
  const names = textLines(person, 21, 2)
  return (
    <svg
      className="ecomap"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="group"
      aria-label={m.ecomap_picture({ person })}
    >
      <defs>
        <marker
          id="tie-arrow"
          viewBox="0 0 10 10"
          refX="9"
          refY="5"
          markerWidth="12"
          markerHeight="12"
          markerUnits="userSpaceOnUse"
          orient="auto-start-reverse"
        >
          <path className="tie-arrow" d="M 0 0 L 10 5 L 0 10 z" />
        </marker>
      </defs>
      {ties.map((tie, at) => (
        <path
          key={tie.key}
          className={`tie-line tie-${tie.strength}`}
          d={tieLine(centre, places[at]!, tie.strength)}
          markerStart={tie.direction === 'takes' ? undefined : 'url(#tie-arrow)'}
          markerEnd={tie.direction === 'gives' ? undefined : 'url(#tie-arrow)'}
        />
      ))}
      <rect
        className="tie-centre"
        x={centre.x - centreWidth / 2}
        y={centre.y - centreHeight / 2}
        width={centreWidth}
        height={centreHeight}
        rx={centreHeight / 2}
      />
      {names.map((line, row) => (
        <text
          key={row}
          className="tie-person"
          x={centre.x}
          y={centre.y + 5 + (row - (names.length - 1) / 2) * 18}
        >
          {line}
        </text>
      ))}
      {ties.map((tie, at) => (
        <TieBox key={tie.key} tie={tie} at={places[at]!} />
      ))}
    </svg>
  )
}
