import { Field } from './field.tsx'
import { controlAttributes, type FieldProps } from './field-wiring.ts'

/** A file to send along; the form needs `withFile`. */
export function FileField({ accept, ...props }: FieldProps & { accept: string }) {
  return (
    <Field {...props}>
      <input
        {...controlAttributes(props)}
        type="file"
        name={props.name}
        accept={accept}
        className="kern-form-input__input"
      />
    </Field>
  )
}
