import { useState } from 'react'
import { classNames } from '#ui/class-names.ts'
import { CharacterCount } from './character-count.tsx'
import { Field } from './field.tsx'
import { controlAttributes, type FieldProps } from './field-wiring.ts'

export interface TextAreaProps extends FieldProps {
  defaultValue?: string | undefined
  rows?: number | undefined
  /** Allowed number of characters. Longer text is not cut while typing; the count says how much is too long. */
  limit?: number | undefined
  lang?: string | undefined
}

/** Several lines of text: notes, reasons, agreements. With a limit it counts the characters that remain. */
export function TextArea(props: TextAreaProps) {
  const [length, setLength] = useState(props.defaultValue?.length ?? 0)
  const countId = `${props.id ?? props.name}-count`
  return (
    <Field {...props}>
      <textarea
        {...controlAttributes(props, ...(props.limit ? [countId] : []))}
        className={classNames('kern-form-input__input', props.error && 'kern-form-input__input--error')}
        rows={props.rows ?? 4}
        defaultValue={props.defaultValue}
        lang={props.lang}
        dir="auto"
        onChange={props.limit ? (event) => setLength(event.target.value.length) : undefined}
      />
      {props.limit ? <CharacterCount id={countId} length={length} limit={props.limit} /> : null}
    </Field>
  )
}
