import { m } from '#platform/i18n/messages.ts'

export type MissingReason = 'not-asked' | 'unknown' | 'declined' | 'none'

const words: Record<MissingReason, () => string> = {
  'not-asked': m.ui_missing_not_asked,
  unknown: m.ui_missing_unknown,
  declined: m.ui_missing_declined,
  none: m.ui_missing_none,
}

/** Says why a value is missing, so that no cell and no answer stays empty. */
export function MissingValue({ reason = 'none' }: { reason?: MissingReason | undefined }) {
  if (reason !== 'none') return <span className="missing-value">{words[reason]()}</span>
  return (
    <span className="missing-value">
      <span aria-hidden="true">–</span>
      <span className="kern-sr-only">{words.none()}</span>
    </span>
  )
}
