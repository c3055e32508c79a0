import type { ReactNode } from 'react'
import { Icon } from '#ui/icon.tsx'

interface AlertProps {
  kind: 'info' | 'success' | 'warning' | 'danger'
  title: string
  children?: ReactNode
  /** `alert` or `status` only where the box appears after the page; a box served with the page has none. */
  role?: 'alert' | 'status' | undefined
}

/** A box for what must not be overlooked on this page. For what just happened take the flash message of the frame. */
export function Alert({ kind, title, children, role }: AlertProps) {
  return (
    <div className={`kern-alert kern-alert--${kind}`} role={role}>
      <div className="kern-alert__header">
        <Icon name={kind} />
        <p className="kern-title">{title}</p>
      </div>
      {children ? <div className="kern-alert__body">{children}</div> : null}
    </div>
  )
}
