import { m } from '#platform/i18n/messages.ts'

/** „(freiwillig)" behind the label of an optional field. Used by the fields themselves. */
export function OptionalMark({ optional }: { optional?: boolean | undefined }) {
  if (!optional) return null
  return <span className="kern-label__optional"> {m.ui_optional()}</span>
}
