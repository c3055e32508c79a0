import { smallestTold } from '#domain/chain/masking.ts'
import { m } from '#platform/i18n/messages.ts'
import { ButtonLink } from '#ui/forms/button-link.tsx'

/** The way to the table of hand-overs that may leave the coordination. */
export function MaskedExport() {
  return (
    <>
      <p className="kern-body no-print">{m.chains_masked_words({ least: smallestTold })}</p>
      <ButtonLink to="/struktur/uebergaben.csv" kind="tertiary" reloadDocument>
        {m.chains_masked_export()}
      </ButtonLink>
    </>
  )
}
