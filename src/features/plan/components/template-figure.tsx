import { m } from '#platform/i18n/messages.ts'
import { DataTable } from '#ui/data/data-table.tsx'
import { Figure } from '#ui/data/figure.tsx'
import type { PresentedTemplate } from '../present/template.ts'
import { SwimlanePicture } from './swimlane-picture.tsx'

/** A designed chain as a picture, and as a table with what it needs and where it often tears. */
export function TemplateFigure({ template }: { template: PresentedTemplate }) {
  const titles = new Map(template.steps.map((step) => [step.key, step.title]))
  const mark = (step: PresentedTemplate['steps'][number]) =>
    step.legalSource ??
    (step.targetDays === null ? m.plan_proposal() : m.plan_days({ days: step.targetDays }))
  return (
    <Figure
      result={m.plan_template_result({ title: template.title })}
      level={3}
      note={
        <>
          {m.plan_proposal_words()} {m.plan_template_source({ source: template.source })}
        </>
      }
      table={
        <DataTable
          caption={m.plan_steps()}
          captionHidden
          rows={template.steps}
          rowKey={(step) => step.key}
          columns={[
            { key: 'title', label: m.plan_step(), cell: (step) => step.title },
            { key: 'who', label: m.plan_who(), cell: (step) => step.agency },
            {
              key: 'waits',
              label: m.plan_waits_for(),
              cell: (step) =>
                template.order
                  .filter(({ after }) => after === step.key)
                  .map(({ before }) => titles.get(before))
                  .join('; ') || null,
            },
            {
              key: 'documents',
              label: m.plan_documents(),
              cell: (step) => step.documents.join('; ') || null,
            },
            { key: 'breaks', label: m.plan_breaks_title(), cell: (step) => step.breaks },
          ]}
        />
      }
    >
      <SwimlanePicture
        words={m.plan_template_picture()}
        order={template.order}
        labels={new Map()}
        steps={template.steps.map((step) => ({
          key: step.key,
          lane: step.agency,
          title: step.title,
          mark: mark(step),
          look: 'open' as const,
        }))}
      />
    </Figure>
  )
}
