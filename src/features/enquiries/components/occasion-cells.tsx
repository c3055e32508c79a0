import { classNames } from '#ui/class-names.ts'
import { FieldError } from '#ui/forms/field-error.tsx'
import type { Option } from '#ui/forms/select-field.tsx'

export interface CellProps {
  /** Name and row; the error summary leads here. */
  id: string
  /** The same in every row. */
  name: string
  label: string
  value: string
  error: string | undefined
}

const wiring = ({ id, name, label, value, error }: CellProps) => ({
  id,
  name,
  'aria-label': label,
  defaultValue: value,
  ...(error ? { 'aria-describedby': `${id}-error`, 'aria-invalid': true as const } : {}),
})

/** A cell to type into; `list` names the words that are offered. */
export function TextCell({ list, inputMode, ...cell }: CellProps & { list?: string; inputMode?: 'numeric' }) {
  return (
    <td className="kern-table__cell">
      <input
        {...wiring(cell)}
        className={classNames('kern-form-input__input', cell.error && 'kern-form-input__input--error')}
        list={list}
        inputMode={inputMode}
        autoComplete="off"
        dir="auto"
      />
      <FieldError id={cell.id} error={cell.error} />
    </td>
  )
}

/** A cell to choose in. */
export function SelectCell({
  empty,
  options,
  ...cell
}: CellProps & { empty: string; options: readonly Option[] }) {
  return (
    <td className="kern-table__cell">
      <div className="kern-form-input__select-wrapper">
        <select
          {...wiring(cell)}
          className={classNames('kern-form-input__select', cell.error && 'kern-form-input__select--error')}
        >
          <option value="">{empty}</option>
          {options.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </div>
      <FieldError id={cell.id} error={cell.error} />
    </td>
  )
}
