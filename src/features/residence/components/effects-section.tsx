import { Link } from 'react-router'
import { m } from '#platform/i18n/messages.ts'
import { DataTable } from '#ui/data/data-table.tsx'
import { RunProgress, type RunProgressProps } from '#ui/notices/run-progress.tsx'

interface EffectsSectionProps {
  run: Pick<RunProgressProps, 'state' | 'done' | 'total'>
  here: string
  looked: number
  affected: number
  effects: { key: string; way: string; was: string; is: string; persons: number }[]
  /** cases of the reader; of others only numbers are told */
  ownCases: { ref: string; name: string | null }[]
}

/** What a proposed change of rules would change: how often, by pathway, and in which cases of the reader. */
export function EffectsSection({ run, here, looked, affected, effects, ownCases }: EffectsSectionProps) {
  return (
    <section className="flow" aria-labelledby="wirkung">
      <h2 className="kern-heading-medium" id="wirkung">
        {m.residence_effects()}
      </h2>
      {run.state === 'finished' ? (
        <p className="kern-body">{m.residence_effects_words({ looked, affected })}</p>
      ) : (
        <RunProgress {...run} here={here} />
      )}
      {effects.length > 0 ? (
        <DataTable
          caption={m.residence_effects()}
          captionHidden
          rows={effects}
          rowKey={(row) => row.key}
          columns={[
            { key: 'way', label: m.residence_rule(), cell: (row) => row.way },
            { key: 'was', label: m.residence_was(), cell: (row) => row.was },
            { key: 'is', label: m.residence_would_be(), cell: (row) => row.is },
            {
              key: 'persons',
              label: m.residence_persons(),
              cell: (row) => String(row.persons),
              numeric: true,
            },
          ]}
        />
      ) : null}
      {ownCases.length > 0 ? (
        <>
          <h3 className="kern-heading-small">{m.residence_own_cases_affected()}</h3>
          <ul className="kern-list kern-list--bullet">
            {ownCases.map(({ ref, name }) => (
              <li key={ref}>
                <Link className="kern-link" to={`/faelle/${ref}/perspektiven`}>
                  {name ?? m.cases_name_not_shared()}
                </Link>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <p className="kern-body kern-body--muted">{m.residence_effects_where()}</p>
    </section>
  )
}
