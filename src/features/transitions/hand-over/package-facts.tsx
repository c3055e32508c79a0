import { m } from '#platform/i18n/messages.ts'
import { DateText } from '#ui/data/date-text.tsx'
import { DescriptionList } from '#ui/data/description-list.tsx'
import { appliedHowLabel } from './labels.ts'
import type { HandOverPackage } from './package.server.ts'
import { bridgeLabel, howLabel } from '../transition-labels.ts'

const day = (value: string | null) => (value ? <DateText value={value} /> : null)

/** What the receiving office has to know of a transition beside the documents. */
export function PackageFacts({ facts, person }: Pick<HandOverPackage, 'facts' | 'person'>) {
  const { appliedHow, bridge, acknowledgedHow } = facts
  return (
    <DescriptionList
      facts={[
        { term: m.transitions_package_person(), value: person },
        {
          term: m.transitions_trigger_on(),
          value: (
            <>
              <DateText value={facts.triggerOn} /> {facts.triggerWords}
            </>
          ),
        },
        { term: m.transitions_sending_office(), value: facts.sendingOffice },
        { term: m.transitions_receiving_office(), value: facts.receivingOffice },
        { term: m.transitions_package_contact(), value: facts.receivingContact || null },
        { term: m.transitions_last_paid_on(), value: day(facts.lastPaidOn) },
        {
          term: m.transitions_package_application(),
          value: facts.appliedOn && (
            <>
              <DateText value={facts.appliedOn} />
              {appliedHow ? `, ${appliedHowLabel(appliedHow)}` : ''}
            </>
          ),
        },
        { term: m.transitions_package_receipt(), value: facts.applicationReceipt || null },
        { term: m.transitions_apply_by(), value: day(facts.applyBy) },
        {
          term: m.transitions_bridge(),
          value: bridge && (
            <>
              {bridgeLabel(bridge)}: <DateText value={facts.bridgeFrom!} /> –{' '}
              <DateText value={facts.bridgeUntil!} />
            </>
          ),
        },
        { term: m.transitions_handed_over_on(), value: day(facts.handedOverOn) },
        {
          term: m.transitions_acknowledged_on(),
          value: acknowledgedHow && (
            <>
              <DateText value={facts.acknowledgedOn!} />, {facts.acknowledgedBy}, {howLabel(acknowledgedHow)}
            </>
          ),
        },
      ]}
    />
  )
}
