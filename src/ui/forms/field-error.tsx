import { Icon } from '#ui/icon.tsx'

/** The error sentence below a field. Used by the fields themselves. */
export function FieldError({ id, error }: { id: string; error?: string | undefined }) {
  if (!error) return null
  return (
    <p className="kern-error" id={`${id}-error`} role="alert">
      <Icon name="danger" />
      <span className="kern-body">{error}</span>
    </p>
  )
}
