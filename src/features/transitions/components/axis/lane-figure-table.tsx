import { Link } from 'react-router'
import { m } from '#platform/i18n/messages.ts'
import { DataTable } from '#ui/data/data-table.tsx'
import { DateText } from '#ui/data/date-text.tsx'

export type FigureCell = { days: number | null; running: boolean; knownOn: string | null }

export type LaneFigures = {
  lane: string
  expected: FigureCell
  withoutMoney: FigureCell
  withoutRight: FigureCell
  /** bridges by name and reasons why days stay; `ref` is null for the bridge of a transition, which is changed there */
  explained: { words: string; from: string; until: string; ref: string | null }[]
}

function Days({ figure }: { figure: FigureCell }) {
  return (
    <div>
      {figure.days ?? '–'}
      {figure.running ? <span className="cell-note">{m.transitions_still_running()}</span> : null}
      {figure.knownOn ? (
        <span className="cell-note">
          {m.transitions_known_on()} <DateText value={figure.knownOn} />
        </span>
      ) : null}
    </div>
  )
}

function Explained({ line, correct }: { line: LaneFigures; correct: string | null }) {
  if (line.explained.length === 0) return null
  return (
    <div>
      {line.explained.map(({ words, from, until, ref }) => {
        const said = (
          <>
            {words}: <DateText value={from} /> – <DateText value={until} />
          </>
        )
        return (
          <div key={ref ?? `${words} ${from}`}>
            {said}{' '}
            {correct && ref ? (
              <Link className="kern-link no-print" to={`${correct}/${ref}`}>
                {m.transitions_gap_correct_short()}
                <span className="kern-sr-only"> {said}</span>
              </Link>
            ) : null}
          </div>
        )
      })}
    </div>
  )
}

/**
 * Days without money or cover of a person by lane: each day once, the three figures never mixed, bridges named.
 * @param correct where what was said of uncovered days is corrected, null for who may not
 */
export function LaneFigureTable({
  lines,
  correct,
}: {
  lines: readonly LaneFigures[]
  correct: string | null
}) {
  if (lines.length === 0) return null
  return (
    <section className="flow" aria-labelledby="lane-figures">
      <h3 className="kern-heading-small" id="lane-figures">
        {m.transitions_figures_title()}
      </h3>
      <p className="kern-body">{m.transitions_figures_words()}</p>
      <DataTable
        caption={m.transitions_figures_title()}
        captionHidden
        rows={lines}
        rowKey={(line) => line.lane}
        columns={[
          { key: 'lane', label: m.transitions_lane(), cell: (line) => line.lane },
          {
            key: 'expected',
            label: m.transitions_expected(),
            cell: (line) => <Days figure={line.expected} />,
            numeric: true,
          },
          {
            key: 'money',
            label: m.transitions_without_money(),
            cell: (line) => <Days figure={line.withoutMoney} />,
            numeric: true,
          },
          {
            key: 'right',
            label: m.transitions_without_right(),
            cell: (line) => <Days figure={line.withoutRight} />,
            numeric: true,
          },
          {
            key: 'bridges',
            label: m.transitions_bridge(),
            cell: (line) => <Explained line={line} correct={correct} />,
          },
        ]}
      />
    </section>
  )
}
