/** Icons of the design system that the interface uses. */
export type IconName =
  | 'account-circle'
  | 'add'
  | 'calendar-today'
  | 'check'
  | 'checklist'
  | 'chevron-left'
  | 'chevron-right'
  | 'close'
  | 'danger'
  | 'dehaze'
  | 'delete'
  | 'download'
  | 'draft'
  | 'edit'
  | 'help'
  | 'home'
  | 'info'
  | 'logout'
  | 'mail'
  | 'open-in-new'
  | 'search'
  | 'success'
  | 'visibility'
  | 'visibility-off'
  | 'warning'

/** Decorative icon beside a word. It never carries meaning alone, so it is hidden from screen readers. */
export function Icon({ name, small }: { name: IconName; small?: boolean | undefined }) {
  const size = small ? ' kern-icon--small' : ''
  return <span className={`kern-icon kern-icon--${name}${size}`} aria-hidden="true" />
}
