import type { ReactNode } from 'react'
import { classNames } from '#ui/class-names.ts'
import { FieldError } from '#ui/forms/field-error.tsx'
import { describedBy, type FieldProps } from '#ui/forms/field-wiring.ts'
import { OptionalMark } from '#ui/forms/optional-mark.tsx'

export interface Choice {
  value: string
  label: string
  /** A sentence below the label that explains the choice. */
  hint?: string | undefined
}

export interface ChoiceGroupProps extends FieldProps {
  choices: readonly Choice[]
  /** Side by side instead of one below the other: only for two or three short words. */
  inline?: boolean | undefined
}

/** Frame around radios or checkboxes: legend, hint, choices, error. Used by `RadioGroup` and `CheckboxGroup`. */
export function ChoiceGroup({
  radio,
  children,
  ...props
}: ChoiceGroupProps & { radio?: boolean; children: ReactNode }) {
  const id = props.id ?? props.name
  // Required and invalid are known to a radio group, not to a plain group.
  const radioAttributes = {
    role: 'radiogroup',
    'aria-required': props.optional ? undefined : (true as const),
    'aria-invalid': props.error ? (true as const) : undefined,
  }
  return (
    <fieldset
      className={classNames('kern-fieldset', props.error && 'kern-fieldset--error')}
      aria-describedby={describedBy(id, props)}
      {...(radio ? radioAttributes : {})}
    >
      <legend className="kern-label">
        {props.label}
        <OptionalMark optional={props.optional} />
      </legend>
      {props.hint ? (
        <div className="kern-hint" id={`${id}-hint`}>
          {props.hint}
        </div>
      ) : null}
      <div className={classNames('kern-fieldset__body', props.inline && 'kern-fieldset__body--horizontal')}>
        {children}
      </div>
      <FieldError id={id} error={props.error} />
    </fieldset>
  )
}
