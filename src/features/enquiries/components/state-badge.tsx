import type { CriterionResult } from '#domain/concept/admission.ts'
import type { EnquiryState } from '#domain/enquiry/enquiry.ts'
import { m } from '#platform/i18n/messages.ts'
import type { IconName } from '#ui/icon.tsx'
import { Badge, type BadgeKind } from '#ui/notices/badge.tsx'
import { enquiryStateLabel, resultLabel } from '../labels.ts'

const kinds: Record<EnquiryState, [BadgeKind, IconName | undefined]> = {
  open: ['neutral', undefined],
  answered: ['success', undefined],
  referred: ['info', 'open-in-new'],
  admitted: ['success', 'account-circle'],
  lapsed: ['neutral', 'close'],
}

/** Where an enquiry stands; `waits`: the admission is decided and no case has begun. */
export function StateBadge({ state, waits }: { state: EnquiryState; waits?: boolean | undefined }) {
  const [kind, icon] = kinds[state]
  return waits ? (
    <Badge kind="warning">{m.enquiries_waits_for_case()}</Badge>
  ) : (
    <Badge kind={kind} icon={icon}>
      {enquiryStateLabel(state)}
    </Badge>
  )
}

const resultKinds = { for: 'success', against: 'danger', open: 'neutral' } as const

/** How a criterion came out, as icon and word. */
export function ResultBadge({ result }: { result: CriterionResult['result'] }) {
  return <Badge kind={resultKinds[result]}>{resultLabel(result)}</Badge>
}
