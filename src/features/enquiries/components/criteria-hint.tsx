import type { CriterionResult } from '#domain/concept/admission.ts'
import { m } from '#platform/i18n/messages.ts'
import { Alert } from '#ui/notices/alert.tsx'

const words = {
  for: m.enquiries_hint_for,
  against: m.enquiries_hint_against,
  open: m.enquiries_hint_open,
} as const

/** What the criteria say together. It is a hint: people decide. */
export function CriteriaHint({ result }: { result: CriterionResult['result'] }) {
  return (
    <Alert kind={result === 'against' ? 'warning' : 'info'} title={m.enquiries_hint_title()}>
      <p className="kern-body">{words[result]()}</p>
    </Alert>
  )
}
