import type { StepOrder } from '#domain/plan/step-order.ts'
import {
  boxHeight,
  boxWidth,
  laneLabelWidth,
  layOutSwimlanes,
  type PlacedBox,
} from '#domain/plan/swimlane-layout.ts'
import { textLines } from '#domain/kernel/text-lines.ts'

/** A step in the picture: `look` decides line and fill, `mark` says the state in words. */
export type PictureStep = {
  key: string
  lane: string
  title: string
  mark: string
  look: 'open' | 'late' | 'running' | 'done' | 'failed' | 'skipped'
  /** a word about it, shown as a diamond at its corner */
  flag?: string | undefined
  /** where the step leads; without it the box is no link */
  to?: string | undefined
}

export interface SwimlanePictureProps {
  steps: readonly PictureStep[]
  order: readonly StepOrder[]
  /** the words on a line by the step that waits and what it waits for, `before>after` */
  labels: ReadonlyMap<string, string>
  /** what the picture shows, for those who do not see it */
  words: string
}

const signs = { open: '', late: '!', running: '▸', done: '✓', failed: '✕', skipped: '–' } as const

function Box({ step, box }: { step: PictureStep; box: PlacedBox }) {
  const lines = textLines(step.title, 23, 2)
  const content = (
    <>
      <rect className="lane-box" x={box.x} y={box.y} width={boxWidth} height={boxHeight} rx={4} />
      {step.flag ? (
        <path className="lane-flag" d={`M ${box.x + boxWidth} ${box.y - 8} l 8 8 l -8 8 l -8 -8 z`}>
          <title>{step.flag}</title>
        </path>
      ) : null}
      {lines.map((line, at) => (
        <text key={at} className="lane-text" x={box.x + 8} y={box.y + 16 + at * 15}>
          {line}
        </text>
      ))}
      <text className="lane-mark" x={box.x + 8} y={box.y + boxHeight - 8}>
        {signs[step.look] ? `${signs[step.look]} ${step.mark}` : step.mark}
      </text>
    </>
  )
  const className = `lane-step lane-step-${step.look}`
  // A plain link, so that the picture works by keyboard and without JavaScript.
  return step.to ? (
    <a
      className={className}
      href={step.to}
      aria-label={[step.title, step.flag, step.mark].filter(Boolean).join(': ')}
    >
      {content}
    </a>
  ) : (
    <g className={className}>{content}</g>
  )
}

/** A plan as a picture: a lane for each kind of agency, time from left to right, waiting days on the lines. */
export function SwimlanePicture({ steps, order, labels, words }: SwimlanePictureProps) {
  const layout = layOutSwimlanes(steps, order)
  const byKey = new Map(steps.map((step) => [step.key, step]))
  return (
    <svg
      className="lanes"
      width={layout.width}
      height={layout.height}
      viewBox={`0 0 ${layout.width} ${layout.height}`}
      role="group"
      aria-label={words}
    >
      <defs>
        <marker
          id="lane-arrow"
          viewBox="0 0 8 8"
          refX="7"
          refY="4"
          markerWidth="7"
          markerHeight="7"
          orient="auto"
        >
          <path className="lane-arrow" d="M 0 0 L 8 4 L 0 8 z" />
        </marker>
      </defs>
      {layout.lanes.map((lane, at) => (
        <g key={lane.lane}>
          <rect
            className={at % 2 ? 'lane-band lane-band-even' : 'lane-band'}
            x={0}
            y={lane.y}
            width={layout.width}
            height={lane.height}
          />
          {textLines(lane.lane, 22, 4).map((line, row) => (
            <text key={row} className="lane-label" x={8} y={lane.y + 32 + row * 16}>
              {line}
            </text>
          ))}
        </g>
      ))}
      <line
        className="lane-edge"
        x1={laneLabelWidth - 10}
        x2={laneLabelWidth - 10}
        y1={0}
        y2={layout.height}
      />
      {layout.lines.map((line) => (
        <path
          key={`${line.before}>${line.after}`}
          className="lane-line"
          d={line.path}
          markerEnd="url(#lane-arrow)"
        />
      ))}
      {layout.boxes.map((box) => (
        <Box key={box.key} box={box} step={byKey.get(box.key)!} />
      ))}
      {layout.lines.map((line) => (
        <text key={`${line.before}>${line.after}`} className="lane-days" x={line.labelX} y={line.labelY}>
          {labels.get(`${line.before}>${line.after}`) ?? ''}
        </text>
      ))}
    </svg>
  )
}
