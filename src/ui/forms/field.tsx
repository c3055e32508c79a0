import type { ReactNode } from 'react'
import { classNames } from '#ui/class-names.ts'
import { FieldError } from './field-error.tsx'
import type { FieldProps } from './field-wiring.ts'
import { OptionalMark } from './optional-mark.tsx'

/**
 * Label, hint, control and error in the order of the design system. The ready fields use it; take it
 * yourself only for a control that none of them covers, with the attributes of `controlAttributes`.
 */
export function Field({ children, ...props }: FieldProps & { children: ReactNode }) {
  const id = props.id ?? props.name
  return (
    <div className={classNames('kern-form-input', props.error && 'kern-form-input--error')}>
      <label className="kern-label" htmlFor={id}>
        {props.label}
        <OptionalMark optional={props.optional} />
      </label>
      {props.hint ? (
        <div className="kern-hint" id={`${id}-hint`}>
          {props.hint}
        </div>
      ) : null}
      {children}
      <FieldError id={id} error={props.error} />
    </div>
  )
}
