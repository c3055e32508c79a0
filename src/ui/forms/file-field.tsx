import { type ChangeEvent, useState } from 'react'
import { m } from '#platform/i18n/messages.ts'
import { Field } from './field.tsx'
import { controlAttributes, type FieldProps } from './field-wiring.ts'

interface FileFieldProps extends FieldProps {
  accept: string
  /** Largest file that is taken, in MiB. */
  megabytes: number
}

/**
 * A file to send along; the form needs `withFile`. One that is too large is not taken up: sent, it would be cut off
 * on the way with everything else that was typed.
 */
export function FileField({ accept, megabytes, ...props }: FileFieldProps) {
  const [tooLarge, setTooLarge] = useState(false)
  const chosen = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const beyond = (currentTarget.files?.[0]?.size ?? 0) > megabytes * 1024 * 1024
    if (beyond) currentTarget.value = ''
    setTooLarge(beyond)
  }
  const field = { ...props, error: tooLarge ? m.platform_file_too_large({ megabytes }) : props.error }
  return (
    <Field {...field}>
      <input
        {...controlAttributes(field)}
        type="file"
        name={props.name}
        accept={accept}
        className="kern-form-input__input"
        onChange={chosen}
      />
    </Field>
  )
}
