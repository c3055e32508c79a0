import { useNavigation } from 'react-router'
import { m } from '#platform/i18n/messages.ts'

/** A thin line at the top edge while the next page is under way; the style holds it back for 0.3 s. */
export function LoadingLine() {
  const loading = useNavigation().state !== 'idle'
  return (
    <div role="status">
      {loading ? (
        <div className="loading-line">
          <span className="kern-sr-only">{m.ui_loading()}</span>
        </div>
      ) : null}
    </div>
  )
}
