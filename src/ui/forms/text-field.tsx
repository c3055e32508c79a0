import { classNames } from '#ui/class-names.ts'
import { Field } from './field.tsx'
import { controlAttributes, type FieldProps } from './field-wiring.ts'

export interface TextFieldProps extends FieldProps {
  defaultValue?: string | undefined
  type?: 'text' | 'email' | 'tel' | 'password' | 'url' | undefined
  /** Purpose for the browser, such as `username` or `family-name`. */
  autoComplete?: string | undefined
  inputMode?: 'text' | 'numeric' | 'decimal' | undefined
  /** `short` for numbers and dates, `medium` for names, `full` for sentences. */
  width?: 'short' | 'medium' | 'full' | undefined
  /** Language of the content where it is not the language of the page. */
  lang?: string | undefined
  spellCheck?: boolean | undefined
}

/** One line of text: names, numbers, addresses. */
export function TextField(props: TextFieldProps) {
  return (
    <Field {...props}>
      <input
        {...controlAttributes(props)}
        className={classNames(
          'kern-form-input__input',
          props.error && 'kern-form-input__input--error',
          `width-${props.width ?? 'full'}`,
        )}
        type={props.type ?? 'text'}
        defaultValue={props.defaultValue}
        autoComplete={props.autoComplete}
        inputMode={props.inputMode}
        lang={props.lang}
        dir="auto"
        spellCheck={props.spellCheck}
      />
    </Field>
  )
}
