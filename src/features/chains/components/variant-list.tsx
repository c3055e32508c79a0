import { m } from '#platform/i18n/messages.ts'
import { DataTable } from '#ui/data/data-table.tsx'

/** The ways that were taken most often. */
export function VariantList({
  variants,
  cases,
}: {
  variants: readonly { steps: string[]; count: number }[]
  cases: number
}) {
  return (
    <section className="flow" aria-labelledby="variants">
      <h2 className="kern-heading-medium" id="variants">
        {m.chains_variants()}
      </h2>
      <DataTable
        caption={m.chains_variants()}
        captionHidden
        rows={variants}
        rowKey={(variant) => variant.steps.join('|')}
        columns={[
          { key: 'steps', label: m.chains_way(), cell: (variant) => variant.steps.join(' → ') },
          { key: 'count', label: m.chains_count(), cell: (variant) => variant.count, numeric: true },
          {
            key: 'share',
            label: m.chains_share(),
            cell: (variant) => `${Math.round((100 * variant.count) / cases)} %`,
            numeric: true,
          },
        ]}
      />
    </section>
  )
}
