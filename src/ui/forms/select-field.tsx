import { m } from '#platform/i18n/messages.ts'
import { classNames } from '#ui/class-names.ts'
import { Field } from './field.tsx'
import { controlAttributes, type FieldProps } from './field-wiring.ts'

export interface Option {
  value: string
  label: string
}

export interface SelectFieldProps extends FieldProps {
  options: readonly Option[]
  defaultValue?: string | undefined
  /** Words of the empty first entry, „Bitte wählen" unless told; `false` where one entry always holds. */
  empty?: string | false | undefined
}

/** One of six or more known values. For up to five take `RadioGroup`, for long lists `Combobox`. */
export function SelectField(props: SelectFieldProps) {
  const { options, defaultValue = '', empty = m.ui_please_choose() } = props
  return (
    <Field {...props}>
      <div className="kern-form-input__select-wrapper">
        <select
          {...controlAttributes(props)}
          className={classNames('kern-form-input__select', props.error && 'kern-form-input__select--error')}
          defaultValue={defaultValue}
        >
          {empty === false ? null : <option value="">{empty}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      </div>
    </Field>
  )
}
