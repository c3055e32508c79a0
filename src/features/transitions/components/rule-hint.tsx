import { m } from '#platform/i18n/messages.ts'
import { Alert } from '#ui/notices/alert.tsx'
import type { PresentedRule } from '../present/rule.server.ts'

/** What the catalogue says of a kind of transition: a hint with its source, never a decision. */
export function RuleHint({
  rule,
}: {
  rule: Pick<PresentedRule, 'title' | 'breaks' | 'source' | 'documents'>
}) {
  return (
    <Alert kind="info" title={rule.title}>
      <p className="kern-body">{m.transitions_breaks({ words: rule.breaks })}</p>
      {rule.documents.length > 0 ? (
        <p className="kern-body">{m.transitions_usual_documents({ list: rule.documents.join('; ') })}</p>
      ) : null}
      <p className="kern-body">{m.transitions_hint_source({ source: rule.source })}</p>
    </Alert>
  )
}
