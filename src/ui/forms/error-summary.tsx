import { useEffect, useRef, useSyncExternalStore } from 'react'
import { m } from '#platform/i18n/messages.ts'
import { Icon } from '#ui/icon.tsx'

export interface FormError {
  /** Id of the field, which is its name unless told otherwise. */
  field: string
  message: string
}

/** All errors of a form on top of it, each leading to its field. It takes the focus when it appears or changes. */
export function ErrorSummary({ errors }: { errors: readonly FormError[] }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [errors])
  if (errors.length === 0) return null
  return (
    // Without scripts the browser itself moves the focus here.
    <div
      className="kern-alert kern-alert--danger"
      aria-labelledby="error-summary-title"
      role="group"
      tabIndex={-1}
      ref={box}
      autoFocus
    >
      <div className="kern-alert__header">
        <Icon name="danger" />
        <h2 className="kern-title" id="error-summary-title">
          {m.ui_error_summary()}
        </h2>
      </div>
      <div className="kern-alert__body">
        <ul className="plain-list">
          {errors.map(({ field, message }) => (
            <li key={field + message}>
              <ErrorLink field={field} message={message} />
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}

/** The same sentence may stand at several fields; here it says at which. Without scripts the link leads there. */
function ErrorLink({ field, message }: FormError) {
  const label = useSyncExternalStore(
    nothingChanges,
    () => labelOf(field),
    () => '',
  )
  return (
    <a className="kern-link" href={`#${field}`}>
      {label ? `${label}: ${message}` : message}
    </a>
  )
}

const nothingChanges = () => () => {}

/** What stands over a field, or over a group of choices; empty where nothing does. */
function labelOf(field: string): string {
  const label =
    document.querySelector(`label[for="${CSS.escape(field)}"]`) ??
    document.getElementById(field)?.closest('fieldset')?.querySelector('legend')
  return label?.firstChild?.textContent?.trim() ?? ''
}
