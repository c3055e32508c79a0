import { m } from '#platform/i18n/messages.ts'
import { choiceId, ChoiceInput } from '#ui/choices/choice-input.tsx'
import { DataTable } from '#ui/data/data-table.tsx'
import { MissingValue } from '#ui/data/missing-value.tsx'
import { FieldError } from '#ui/forms/field-error.tsx'
import type { ProposalRow } from '../chains/difference-rows.ts'

interface DifferenceChoiceProps {
  rows: readonly ProposalRow[]
  chosen: readonly string[]
  error: string | undefined
  /** the new version, by its number */
  to: number
}

const name = 'differences'

/** The differences of a proposal side by side, each with a box that takes it over. */
export function DifferenceChoice({ rows, chosen, error, to }: DifferenceChoiceProps) {
  return (
    <fieldset className="kern-fieldset" aria-describedby={error ? `${name}-error` : undefined}>
      <legend className="kern-label">{m.plan_version_which()}</legend>
      <div className="kern-fieldset__body row-choice">
        <DataTable
          caption={m.plan_version_differences()}
          captionHidden
          rows={rows.map((row, at) => ({ ...row, id: choiceId(name, at) }))}
          rowKey={(row) => row.name}
          columns={[
            {
              key: 'what',
              label: m.plan_version_difference(),
              cell: (row) => (
                <ChoiceInput
                  type="checkbox"
                  id={row.id}
                  name={name}
                  value={row.name}
                  label={row.what}
                  hint={row.byHand ? m.plan_version_by_hand() : undefined}
                  checked={chosen.includes(row.name)}
                  failed={Boolean(error)}
                />
              ),
            },
            { key: 'now', label: m.plan_version_now(), cell: (row) => row.now ?? <MissingValue /> },
            {
              key: 'wanted',
              label: m.plan_version_side({ version: to }),
              cell: (row) => row.wanted ?? <MissingValue />,
            },
          ]}
        />
      </div>
      <FieldError id={name} error={error} />
    </fieldset>
  )
}
