import { m } from '#platform/i18n/messages.ts'
import { Alert } from '#ui/notices/alert.tsx'

/** Stands above every hint. */
export const HintNotice = () => (
  <Alert kind="info" title={m.residence_notice()}>
    <p className="kern-body">{m.residence_notice_words()}</p>
  </Alert>
)
