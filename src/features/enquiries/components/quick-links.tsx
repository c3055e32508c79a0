import { occasionKinds } from '#domain/enquiry/enquiry.ts'
import { m } from '#platform/i18n/messages.ts'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { occasionLabel } from '../labels.ts'

/** The ways to enter many contacts at once. */
export function QuickLinks() {
  return (
    <nav className="button-row no-print" aria-label={m.enquiries_quick()}>
      {occasionKinds.map((kind) => (
        <ButtonLink key={kind} to={`/anfragen/anlass/${kind}`} icon="checklist">
          {occasionLabel(kind)}
        </ButtonLink>
      ))}
    </nav>
  )
}
