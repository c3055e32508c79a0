import { type DropOut, standstillDays } from '#domain/chain/drop-outs.ts'
import { m } from '#platform/i18n/messages.ts'
import { DataTable } from '#ui/data/data-table.tsx'

/** At which step chains broke off. */
export function DropOutList({ dropOuts }: { dropOuts: readonly DropOut[] }) {
  return (
    <section className="flow" aria-labelledby="drop-outs">
      <h2 className="kern-heading-medium" id="drop-outs">
        {m.chains_drop_outs()}
      </h2>
      <p className="kern-body">{m.chains_drop_outs_words({ days: standstillDays })}</p>
      {dropOuts.length === 0 ? (
        <p className="kern-body">{m.chains_no_drop_outs()}</p>
      ) : (
        <DataTable
          caption={m.chains_drop_outs()}
          captionHidden
          rows={dropOuts}
          rowKey={(one) => one.step}
          columns={[
            { key: 'step', label: m.chains_last_step(), cell: (one) => one.step },
            { key: 'agency', label: m.chains_agency(), cell: (one) => one.agency },
            { key: 'count', label: m.chains_broken_off(), cell: (one) => one.count, numeric: true },
            { key: 'failed', label: m.chains_failed(), cell: (one) => one.failed, numeric: true },
          ]}
        />
      )}
    </section>
  )
}
