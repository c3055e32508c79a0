/** What every field of a form can be told. */
export interface FieldProps {
  /** Name in the sent form. */
  name: string
  /** One line, no colon. */
  label: string
  /** A whole sentence between label and field. */
  hint?: string | undefined
  /** What is wrong and how to mend it. The same words stand in the error summary. */
  error?: string | undefined
  /** Required is the normal case; only the few optional fields say so. */
  optional?: boolean | undefined
  /** Needed only where one page holds the same name twice. */
  id?: string | undefined
}

/** Ids of the texts around a field, in reading order: hint, further notes, and the error last. */
export function describedBy(
  id: string,
  { hint, error }: Pick<FieldProps, 'hint' | 'error'>,
  ...notes: string[]
) {
  const ids = [hint && `${id}-hint`, ...notes, error && `${id}-error`].filter(Boolean)
  return ids.length > 0 ? ids.join(' ') : undefined
}

/** Attributes that tie a control to its label, hint and error. */
export function controlAttributes(props: FieldProps, ...notes: string[]) {
  const id = props.id ?? props.name
  return {
    id,
    name: props.name,
    'aria-describedby': describedBy(id, props, ...notes),
    'aria-invalid': props.error ? (true as const) : undefined,
    'aria-required': props.optional ? undefined : (true as const),
  }
}
