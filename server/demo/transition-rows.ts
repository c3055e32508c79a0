import { categoryOfLane } from '#domain/rechtskreis/lanes.ts'
import { dayByRule } from '#domain/kernel/date-rule.ts'
import { listName } from '#domain/person/person-name.ts'
import type { CaseStory } from './case-story.ts'
import { morningOf, plusDays } from './days.ts'
import type { Chance } from './random.ts'
import type { Rows } from './rows.ts'

const category = categoryOfLane.living_costs

/**
 * The change of benefits that the way brings: paid until the end of the month, applied for in time or late, granted and
 * paid after weeks. A part of them runs without money today, some were bridged, some had no gap.
 */
export function transitionRows(chance: Chance, made: CaseStory, today: string): Rows {
  const { change } = made.way
  const trigger = made.story.firstDay
  if (!change) return {}
  const lastPaid = dayByRule('end_of_month', trigger)
  const applied = plusDays(trigger, chance.days(18))
  const grantedFrom =
    applied <= dayByRule('end_of_next_month', trigger)
      ? dayByRule('next_month_begins', trigger)
      : dayByRule('month_begins', applied)
  const grantedOn = plusDays(applied < lastPaid ? lastPaid : applied, chance.days(20) - 9)
  const seamless = chance.number() < 0.3
  const firstPayment = seamless
    ? plusDays(lastPaid, 1)
    : plusDays(grantedOn < grantedFrom ? grantedFrom : grantedOn, chance.days(8))
  const known = (day: string) => (day < today ? day : null)
  const granted = known(grantedOn)
  const paid = known(firstPayment)
  const bridged = !seamless && chance.number() < 0.25 && lastPaid < today
  const acknowledged = paid && known(plusDays(firstPayment, chance.below(12)))
  const settled = acknowledged !== null && acknowledged < plusDays(today, -20)
  const id = chance.uuid()
  const own = { site_id: made.site, case_id: made.ids.case }
  const dates = {
    trigger_on: trigger,
    last_paid_on: known(lastPaid) ?? lastPaid,
    applied_on: known(applied),
    granted_from: granted && grantedFrom,
    first_payment_on: paid,
    bridge_from: bridged ? plusDays(lastPaid, 1) : null,
    bridge_until: bridged ? plusDays(lastPaid, 14) : null,
    acknowledged_on: acknowledged,
    state: settled || made.closed ? 'settled' : 'open',
  }
  const codes = { lane: 'living_costs', kind: change.kind, from_code: change.from, to_code: change.to }
  const ref = chance.uuid()
  const documents = ['Einstellungsbescheid der alten Leistung', 'Meldebescheinigung', 'Bankverbindung'].map(
    (title) => ({
      ...own,
      id: chance.uuid(),
      ref: chance.uuid(),
      transition_id: id,
      category,
      title,
      in_hand_on: settled || chance.number() < 0.6 ? known(plusDays(trigger, chance.below(20))) : null,
    }),
  )
  const isOpen = dates.state === 'open'
  return {
    transition: [
      {
        ...own,
        ...codes,
        ...dates,
        id,
        ref,
        person_id: made.ids.person,
        category,
        trigger_words: '',
        granted_on: granted,
        grant_known_on: granted,
        payment_known_on: paid,
        bridge: bridged ? 'advance' : null,
        acknowledged_by: acknowledged ? 'Sachbearbeitung (Demo)' : '',
        acknowledged_how: acknowledged ? 'phone' : null,
        version: 1,
        recorded_by: made.responsible.id,
        recorded_at: morningOf(made.opened),
        updated_at: morningOf(acknowledged ?? made.opened),
      },
    ],
    transition_document: documents,
    transition_list: [
      {
        ...own,
        ...codes,
        ...dates,
        grantee_id: made.responsible.id,
        transition_id: id,
        transition_ref: ref,
        case_ref: made.ids.caseRef,
        display_name: listName(made.name.family, made.name.given),
        missing_documents: documents.filter((document) => document.in_hand_on === null).length,
      },
    ],
    work_item:
      isOpen && !paid
        ? [
            {
              ...own,
              assignee_id: made.responsible.id,
              kind: 'transition_gap',
              source_id: id,
              due: plusDays(dates.bridge_until ?? lastPaid, 1),
            },
          ]
        : [],
  }
}
