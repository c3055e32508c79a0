import type { StepWait } from '#domain/chain/step-waits.ts'
import type { StepOrder } from '#domain/plan/step-order.ts'
import { m } from '#platform/i18n/messages.ts'
import { SwimlanePicture } from '#features/plan/view.ts'
import { DataTable } from '#ui/data/data-table.tsx'
import { Figure } from '#ui/data/figure.tsx'

export interface DesignedFigureProps {
  title: string
  steps: readonly { stepCode: string; title: string; agency: string }[]
  order: readonly StepOrder[]
  waits: readonly StepWait[]
  /** how often each step was done, by its code */
  done: Record<string, number>
}

/** The designed chain beside the discovered one: as it is meant, with what was really measured on its lines. */
export function DesignedFigure({ title, steps, order, waits, done }: DesignedFigureProps) {
  const titles = new Map(steps.map((step) => [step.stepCode, step.title]))
  const measured = new Map(waits.map((wait) => [`${wait.before}>${wait.after}`, wait]))
  const days = (wait: StepWait) => m.chains_days({ days: wait.medianDays.toLocaleString('de-DE') })
  return (
    <Figure
      result={m.chains_designed({ title })}
      note={m.chains_designed_note()}
      table={
        <DataTable
          caption={m.chains_designed({ title })}
          captionHidden
          rows={order}
          rowKey={(line) => `${line.before}>${line.after}`}
          columns={[
            { key: 'from', label: m.chains_from(), cell: (line) => titles.get(line.before) },
            { key: 'to', label: m.chains_to(), cell: (line) => titles.get(line.after) },
            {
              key: 'days',
              label: m.chains_waiting(),
              cell: (line) =>
                measured.get(`${line.before}>${line.after}`)?.medianDays.toLocaleString('de-DE') ?? null,
              numeric: true,
            },
            {
              key: 'count',
              label: m.chains_count(),
              cell: (line) => measured.get(`${line.before}>${line.after}`)?.count ?? 0,
              numeric: true,
            },
          ]}
        />
      }
    >
      <SwimlanePicture
        words={m.chains_designed({ title })}
        order={order}
        labels={new Map(waits.map((wait) => [`${wait.before}>${wait.after}`, days(wait)]))}
        steps={steps.map((step) => ({
          key: step.stepCode,
          lane: step.agency,
          title: step.title,
          mark: m.chains_done_times({ count: done[step.stepCode] ?? 0 }),
          look: 'open' as const,
        }))}
      />
    </Figure>
  )
}
