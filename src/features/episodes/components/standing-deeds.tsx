import { m } from '#platform/i18n/messages.ts'
import { ButtonLink } from '#ui/forms/button-link.tsx'

/** What can be done about where the case stands. */
export function StandingDeeds({
  caseRef,
  status,
  mayLead,
  asked,
}: {
  caseRef: string
  status: string
  mayLead: boolean
  /** whether it was asked already how things went on */
  asked: boolean
}) {
  if (!mayLead) return null
  const here = `/faelle/${caseRef}/stand`
  return (
    <div className="button-row no-print">
      {status === 'open' ? (
        <>
          <ButtonLink to={`${here}/phase`} kind="primary">
            {m.episodes_change_phase()}
          </ButtonLink>
          <ButtonLink to={`${here}/ueberpruefung`}>{m.episodes_review()}</ButtonLink>
          <ButtonLink to={`${here}/pausieren`}>{m.episodes_pause()}</ButtonLink>
        </>
      ) : null}
      {status === 'paused' ? (
        <ButtonLink to={`${here}/fortsetzen`} kind="primary">
          {m.episodes_resume()}
        </ButtonLink>
      ) : null}
      {status === 'open' || status === 'paused' ? (
        <ButtonLink to={`${here}/abschliessen`}>{m.episodes_close()}</ButtonLink>
      ) : null}
      {status === 'closed' ? (
        <>
          {asked ? null : (
            <ButtonLink to={`${here}/nachfrage`} kind="primary">
              {m.episodes_follow_up()}
            </ButtonLink>
          )}
          <ButtonLink to={`${here}/wiederaufnehmen`}>{m.episodes_reopen()}</ButtonLink>
        </>
      ) : null}
      <ButtonLink to={`/faelle/${caseRef}/rueckmeldung`}>{m.episodes_ask_feedback()}</ButtonLink>
    </div>
  )
}
