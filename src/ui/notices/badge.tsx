import type { ReactNode } from 'react'
import { Icon, type IconName } from '#ui/icon.tsx'

export type BadgeKind = 'info' | 'success' | 'warning' | 'danger' | 'neutral'

interface BadgeProps {
  kind: BadgeKind
  /** One or two words. */
  children: ReactNode
  /** In place of the icon that belongs to the kind. */
  icon?: IconName | undefined
}

/** State of a thing as icon and word, never by colour alone. `neutral` for „offen", „entfällt", „geplant". */
export function Badge({ kind, children, icon }: BadgeProps) {
  const own = kind === 'neutral' && !icon
  return (
    <span
      className={`kern-badge kern-badge--small ${kind === 'neutral' ? 'badge-neutral' : `kern-badge--${kind}`}`}
    >
      {own ? (
        <span className="icon-ring" aria-hidden="true" />
      ) : (
        <Icon name={icon ?? (kind as IconName)} small />
      )}
      <span className="kern-label">{children}</span>
    </span>
  )
}
