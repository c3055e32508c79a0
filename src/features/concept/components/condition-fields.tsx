import type { Comparison } from '#domain/form/form.ts'
import { comparisons } from '#domain/form/form.ts'
import { m } from '#platform/i18n/messages.ts'
import type { formFields } from '#ui/forms/command-form.tsx'
import { SelectField } from '#ui/forms/select-field.tsx'
import { TextField } from '#ui/forms/text-field.tsx'
import { comparisonLabel } from '../words/condition-words.ts'

interface ConditionFieldsProps {
  prefix: string
  legend: string
  facts: readonly { value: string; label: string }[]
  field: ReturnType<typeof formFields>
  optional?: boolean | undefined
}

/** Fact, comparison and value of one condition. */
export function ConditionFields({ prefix, legend, facts, field, optional }: ConditionFieldsProps) {
  return (
    <fieldset className="kern-fieldset">
      <legend className="kern-label">{legend}</legend>
      <div className="kern-fieldset__body">
        <SelectField
          {...field(`${prefix}_fact`)}
          label={m.concept_fact()}
          options={facts}
          optional={optional}
        />
        <SelectField
          {...field(`${prefix}_comparison`)}
          label={m.concept_comparison()}
          options={comparisons.map((value: Comparison) => ({ value, label: comparisonLabel(value) }))}
          optional={optional}
        />
        <TextField
          {...field(`${prefix}_value`)}
          label={m.concept_value()}
          hint={m.concept_value_hint()}
          optional
        />
      </div>
    </fieldset>
  )
}
