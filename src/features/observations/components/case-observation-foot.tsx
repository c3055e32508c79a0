import { Link } from 'react-router'
import type { ObservationState } from '#domain/observation/observation.ts'
import { m } from '#platform/i18n/messages.ts'
import { Badge } from '#ui/notices/badge.tsx'
import { stateLabel } from '../kind-labels.ts'

interface CaseObservationFootProps {
  place: { words: string; to: string } | null
  state: ObservationState
  releasedWords: string | null
  /** Address of the form, where it may be released. */
  releaseTo: string | null
}

/** Below an observation in its case: from where it was noted, how far it has come, and what the structure reads. */
export function CaseObservationFoot({ place, state, releasedWords, releaseTo }: CaseObservationFootProps) {
  return (
    <>
      {place ? (
        <p className="kern-body">
          <Link className="kern-link" to={place.to}>
            {place.words}
          </Link>
        </p>
      ) : null}
      <p>
        <Badge kind={state === 'noted' ? 'info' : 'success'}>{stateLabel(state)}</Badge>
      </p>
      {releasedWords ? (
        <p className="kern-body">
          <strong>{m.observations_released_as()}:</strong> {releasedWords}
        </p>
      ) : null}
      {releaseTo ? (
        <Link className="kern-link no-print" to={releaseTo}>
          {m.observations_release()}
        </Link>
      ) : null}
    </>
  )
}
