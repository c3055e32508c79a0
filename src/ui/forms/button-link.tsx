import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { KeyMark } from '#ui/frame/key-mark.tsx'
import { Icon, type IconName } from '#ui/icon.tsx'

export interface ButtonLinkProps {
  to: string
  children: ReactNode
  kind?: 'primary' | 'secondary' | 'tertiary' | undefined
  icon?: IconName | undefined
  /** Files and other addresses that the server answers without a page. */
  reloadDocument?: boolean | undefined
  /** The single key that leads there, while keys are switched on. */
  shortcut?: string | undefined
}

/** A link that looks like a button: starts a task on another page or fetches a file. It changes nothing by itself. */
export function ButtonLink({
  to,
  children,
  kind = 'secondary',
  icon,
  reloadDocument,
  shortcut,
}: ButtonLinkProps) {
  return (
    <Link
      className={`kern-btn kern-btn--${kind}`}
      to={to}
      reloadDocument={reloadDocument ?? false}
      aria-keyshortcuts={shortcut}
    >
      {icon ? <Icon name={icon} /> : null}
      <span className="kern-label">{children}</span>
      <KeyMark of={shortcut} />
    </Link>
  )
}
