import { m } from '#platform/i18n/messages.ts'
import { DataTable } from '#ui/data/data-table.tsx'
import { DateText } from '#ui/data/date-text.tsx'
import { MissingValue } from '#ui/data/missing-value.tsx'
import type { ShownGoal, ShownStep } from '../present/content-tables.ts'

function Levels({ levels }: { levels: readonly string[] }) {
  return (
    <ul className="level-list">
      {levels.map((level) => (
        <li key={level}>{level}</li>
      ))}
    </ul>
  )
}

function Goals({ goals }: { goals: readonly ShownGoal[] }) {
  return (
    <DataTable
      caption={m.agreements_goals()}
      captionHidden
      rows={goals}
      rowKey={({ key }) => key}
      columns={[
        { key: 'words', label: m.agreements_goal(), cell: (goal: ShownGoal) => goal.words },
        ...(goals.some(({ person }) => person)
          ? [{ key: 'person', label: m.agreements_for_whom(), cell: (goal: ShownGoal) => goal.person }]
          : []),
        { key: 'domains', label: m.agreements_domains(), cell: ({ domains }) => domains },
        {
          key: 'levels',
          label: m.agreements_levels(),
          cell: ({ levels }) => <Levels levels={levels} />,
        },
      ]}
    />
  )
}

function Steps({ steps }: { steps: readonly ShownStep[] }) {
  /** A column stands only where some step says something in it. */
  const shown = ({ of, ...column }: { key: string; label: string; of: (step: ShownStep) => string | null }) =>
    steps.some(of) ? [{ ...column, cell: of }] : []
  return (
    <DataTable
      caption={m.agreements_steps()}
      captionHidden
      rows={steps}
      rowKey={({ key }) => key}
      columns={[
        { key: 'title', label: m.agreements_step(), cell: (step: ShownStep) => step.title },
        ...shown({ key: 'person', label: m.agreements_for_whom(), of: ({ person }) => person }),
        { key: 'who', label: m.agreements_who(), cell: ({ who }) => who },
        {
          key: 'due',
          label: m.agreements_until_when(),
          cell: ({ due }) => (due ? <DateText value={due} /> : <MissingValue />),
        },
        ...shown({ key: 'goal', label: m.agreements_for_goal(), of: ({ goal }) => goal }),
        ...shown({ key: 'resource', label: m.agreements_builds_on(), of: ({ buildsOn }) => buildsOn }),
        ...shown({ key: 'waits', label: m.agreements_waits_for(), of: ({ waitsFor }) => waitsFor || null }),
      ]}
    />
  )
}

/** What is agreed on: goals with their levels, steps in the order of the chain. */
export function ContentView({ goals, steps }: { goals: readonly ShownGoal[]; steps: readonly ShownStep[] }) {
  return (
    <>
      <section className="flow" aria-labelledby="agreed-goals">
        <h3 className="kern-heading-small" id="agreed-goals">
          {m.agreements_goals()}
        </h3>
        {goals.length === 0 ? (
          <p className="kern-body">{m.agreements_no_goals()}</p>
        ) : (
          <Goals goals={goals} />
        )}
      </section>
      <section className="flow" aria-labelledby="agreed-steps">
        <h3 className="kern-heading-small" id="agreed-steps">
          {m.agreements_steps()}
        </h3>
        <Steps steps={steps} />
      </section>
    </>
  )
}
