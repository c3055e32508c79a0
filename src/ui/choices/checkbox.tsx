import { classNames } from '#ui/class-names.ts'
import { FieldError } from '#ui/forms/field-error.tsx'
import { controlAttributes, type FieldProps } from '#ui/forms/field-wiring.ts'

export interface CheckboxProps extends Omit<FieldProps, 'optional'> {
  /** Only where the form cannot be sent without the tick, such as a confirmation. */
  required?: boolean | undefined
  /** Sent value when ticked, `on` unless told. */
  value?: string | undefined
  defaultChecked?: boolean | undefined
}

/** A single yes: a confirmation or a switch that holds after saving. */
export function Checkbox({ value, defaultChecked, required, ...props }: CheckboxProps) {
  const id = props.id ?? props.name
  return (
    <div className={classNames('kern-form-check', props.error && 'kern-form-check--error')}>
      <input
        {...controlAttributes({ ...props, optional: !required })}
        className={classNames('kern-form-check__checkbox', props.error && 'kern-form-check__checkbox--error')}
        type="checkbox"
        value={value}
        defaultChecked={defaultChecked}
      />
      <label className="kern-label" htmlFor={id}>
        {props.label}
      </label>
      {props.hint ? (
        <div className="kern-body choice-hint" id={`${id}-hint`}>
          {props.hint}
        </div>
      ) : null}
      <FieldError id={id} error={props.error} />
    </div>
  )
}
