import { Form } from 'react-router'
import { m } from '#platform/i18n/messages.ts'
import { type Option, SelectField } from '#ui/forms/select-field.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'
import { TextField } from '#ui/forms/text-field.tsx'
import { phaseLabel, sourceLabel } from '../labels/phase-labels.ts'
import { type CaseListFilter, dues, fieldNames, listSources, phases } from '../list/case-filter.ts'
import { dueLabel } from '../list/filter-words.ts'

interface CaseFilterFormProps {
  filter: CaseListFilter
  places: readonly Option[]
  /** Where the list or the board stands. */
  path: string
}

/** What the list of cases shows; the choice lives in the address. */
export function CaseFilterForm({ filter, places, path }: CaseFilterFormProps) {
  const choice = (field: 'phase' | 'source' | 'due' | 'municipality', options: readonly Option[]) => ({
    name: fieldNames[field],
    options,
    defaultValue: filter[field] ?? '',
    empty: m.cases_filter_any(),
    optional: true,
  })
  return (
    // The key makes the fields follow the address, also where a link changed it.
    <Form
      className="filter-form no-print"
      action={path}
      aria-label={m.cases_filter()}
      key={JSON.stringify(filter)}
    >
      <input type="hidden" name={fieldNames.status} value={filter.status} />
      <input type="hidden" name={fieldNames.order} value={filter.order} />
      <TextField
        name={fieldNames.name}
        label={m.cases_name()}
        defaultValue={filter.name}
        autoComplete="off"
        spellCheck={false}
        optional
      />
      <SelectField
        {...choice(
          'phase',
          phases.map((value) => ({ value, label: phaseLabel(value) })),
        )}
        label={m.cases_phase()}
      />
      <SelectField
        {...choice(
          'due',
          dues.map((value) => ({ value, label: dueLabel(value) })),
        )}
        label={m.cases_due()}
      />
      <SelectField
        {...choice(
          'source',
          listSources.map((value) => ({ value, label: sourceLabel(value) })),
        )}
        label={m.cases_why_you()}
      />
      {places.length > 0 ? (
        <SelectField {...choice('municipality', places)} label={m.cases_municipality()} />
      ) : null}
      <SubmitButton kind="secondary">{m.cases_filter_do()}</SubmitButton>
    </Form>
  )
}
