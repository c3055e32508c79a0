import type { AgreementWay } from '#domain/plan/agreement/agreement.ts'
import { m } from '#platform/i18n/messages.ts'
import { DateText } from '#ui/data/date-text.tsx'
import { DescriptionList } from '#ui/data/description-list.tsx'
import { wayLabel } from '../labels.ts'

/** When and how a version was agreed on, and why there was a new one. */
export function AgreementFacts({
  agreement: { agreedOn, how, present, reason },
}: {
  agreement: { agreedOn: string; how: AgreementWay; present: string; reason: string }
}) {
  return (
    <DescriptionList
      facts={[
        { term: m.agreements_agreed_on(), value: <DateText value={agreedOn} /> },
        { term: m.agreements_how(), value: wayLabel(how) },
        ...(present ? [{ term: m.agreements_present(), value: present }] : []),
        ...(reason ? [{ term: m.agreements_reason(), value: reason }] : []),
      ]}
    />
  )
}
