import { m } from '#platform/i18n/messages.ts'
import { ButtonLink } from '#ui/forms/button-link.tsx'

/** Exact figures stay; the way to what may leave the coordination. */
export function WayOut() {
  return (
    <div className="no-print">
      <p className="kern-body">{m.chains_masked_words()}</p>
      <ButtonLink to="/struktur/veroeffentlichungen" kind="tertiary">
        {m.chains_to_publications()}
      </ButtonLink>
    </div>
  )
}
