import { m } from '#platform/i18n/messages.ts'
import type { VersionState } from '#domain/concept/version-state.ts'
import { DateText } from '#ui/data/date-text.tsx'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { Badge } from '#ui/notices/badge.tsx'
import { stateBadge } from '../words/labels.ts'

interface VersionHeadProps {
  version: { ref: string; number: number; title: string; state: VersionState; inForceFrom: string | null }
  mayWrite: boolean
  ready: boolean
}

/** Title, state and deeds of a version. */
export function VersionHead({ version, mayWrite, ready }: VersionHeadProps) {
  const here = `/verwaltung/konzept/${version.ref}`
  const badge = stateBadge(version.state)
  const draft = version.state === 'draft' && mayWrite
  return (
    <>
      <div className="page-head">
        <h1 className="kern-heading-large">
          {version.title || m.concept_number({ number: version.number })}
        </h1>
        {draft && ready ? (
          <ButtonLink to={`${here}/beschliessen`} kind="primary">
            {m.concept_adopt()}
          </ButtonLink>
        ) : null}
      </div>
      <p className="kern-body">
        {m.concept_number({ number: version.number })} <Badge kind={badge.kind}>{badge.label}</Badge>{' '}
        {version.inForceFrom ? (
          <>
            {m.concept_in_force_from()} <DateText value={version.inForceFrom} />
          </>
        ) : null}
      </p>
      <p className="link-row no-print">
        <ButtonLink to={`${here}/vergleich`}>{m.concept_compare()}</ButtonLink>
        <ButtonLink to={`${here}/datei`} reloadDocument>
          {m.concept_export()}
        </ButtonLink>
        {draft ? <ButtonLink to={`${here}/verwerfen`}>{m.concept_discard()}</ButtonLink> : null}
      </p>
    </>
  )
}
