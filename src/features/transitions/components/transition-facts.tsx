import type { AcknowledgedHow, Bridge, ExpectedDays } from '#domain/rechtskreis/transition.ts'
import { m } from '#platform/i18n/messages.ts'
import { DateText } from '#ui/data/date-text.tsx'
import { DescriptionList } from '#ui/data/description-list.tsx'
import { bridgeLabel, howLabel } from '../transition-labels.ts'

export interface TransitionFactsProps {
  transition: {
    /** where the case has several persons */
    person: string | null
    triggerOn: string
    triggerWords: string
    lastPaidOn: string | null
    appliedOn: string | null
    grantedOn: string | null
    grantedFrom: string | null
    firstPaymentOn: string | null
    bridge: Bridge | null
    bridgeFrom: string | null
    bridgeUntil: string | null
    sendingOffice: string | null
    receivingOffice: string | null
    handedOverOn: string | null
    acknowledgedOn: string | null
    acknowledgedBy: string
    acknowledgedHow: AcknowledgedHow | null
    /** where other days than those of the rule were laid down, or those of the rule count again after that */
    override: { laidDown: boolean; reason: string; by: string; on: string } | null
  }
  expected: ExpectedDays
  /** by what the days are counted: source and time of the wording for the day of the trigger, null where none is kept */
  countedBy: string | null
}

const day = (value: string | null) => (value ? <DateText value={value} /> : null)

/** What is known of a transition, and what the rules expect. */
export function TransitionFacts({ transition, expected, countedBy }: TransitionFactsProps) {
  const { bridge, acknowledgedHow, override } = transition
  const laidDown = override?.laidDown ?? false
  return (
    <DescriptionList
      facts={[
        ...(transition.person ? [{ term: m.transitions_person(), value: transition.person }] : []),
        {
          term: m.transitions_trigger_on(),
          value: (
            <>
              <DateText value={transition.triggerOn} /> {transition.triggerWords}
            </>
          ),
        },
        { term: m.transitions_rule_used(), value: countedBy ?? m.transitions_rule_used_none() },
        ...(override
          ? [
              {
                term: override.laidDown ? m.transitions_rule_overridden() : m.transitions_rule_followed(),
                value: (
                  <>
                    {m.transitions_rule_overridden_by({ reason: override.reason, by: override.by })}{' '}
                    <DateText value={override.on} />
                  </>
                ),
              },
            ]
          : []),
        {
          term: laidDown ? m.transitions_rule_override_old_ends() : m.transitions_old_ends(),
          value: day(expected.oldEnds),
        },
        { term: m.transitions_last_paid_on(), value: day(transition.lastPaidOn) },
        { term: m.transitions_apply_by(), value: day(expected.applyBy) },
        { term: m.transitions_applied_on(), value: day(transition.appliedOn) },
        {
          term: laidDown ? m.transitions_rule_override_new_begins() : m.transitions_new_begins(),
          value: day(expected.newBegins),
        },
        { term: m.transitions_granted_on(), value: day(transition.grantedOn) },
        { term: m.transitions_granted_from(), value: day(transition.grantedFrom) },
        { term: m.transitions_first_payment_on(), value: day(transition.firstPaymentOn) },
        {
          term: m.transitions_bridge(),
          value: bridge && (
            <>
              {bridgeLabel(bridge)}: <DateText value={transition.bridgeFrom!} /> –{' '}
              <DateText value={transition.bridgeUntil!} />
            </>
          ),
        },
        { term: m.transitions_sending_office(), value: transition.sendingOffice },
        { term: m.transitions_receiving_office(), value: transition.receivingOffice },
        { term: m.transitions_handed_over_on(), value: day(transition.handedOverOn) },
        {
          term: m.transitions_acknowledged_on(),
          value: acknowledgedHow && (
            <>
              <DateText value={transition.acknowledgedOn!} />, {transition.acknowledgedBy},{' '}
              {howLabel(acknowledgedHow)}
            </>
          ),
        },
      ]}
    />
  )
}
