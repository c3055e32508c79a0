import type { Generated } from 'kysely'
import type { Category } from '#domain/kernel/categories.ts'
import type { TransitionStep } from '#domain/rechtskreis/course/transition-steps.ts'
import type { AppliedHow, DocumentHolder } from '#domain/rechtskreis/course/hand-over.ts'
import type { GapLane } from '#domain/rechtskreis/gap-days.ts'
import type { Lane, Rechtskreis } from '#domain/rechtskreis/lanes.ts'
import type {
  AcknowledgedHow,
  Bridge,
  TransitionKind,
  TransitionState,
} from '#domain/rechtskreis/transition.ts'

export interface TransitionTable {
  site_id: string
  id: Generated<string>
  ref: Generated<string>
  case_id: string
  person_id: string
  category: Category
  lane: Lane
  kind: TransitionKind
  from_code: Rechtskreis | null
  to_code: Rechtskreis | null
  trigger_on: string
  trigger_words: Generated<string>
  last_paid_on: string | null
  applied_on: string | null
  granted_on: string | null
  granted_from: string | null
  grant_known_on: string | null
  first_payment_on: string | null
  payment_known_on: string | null
  bridge: Bridge | null
  bridge_from: string | null
  bridge_until: string | null
  sending_office_id: string | null
  receiving_office_id: string | null
  applied_how: AppliedHow | null
  application_receipt: Generated<string>
  receiving_contact: Generated<string>
  handed_over_on: string | null
  acknowledged_on: string | null
  acknowledged_by: Generated<string>
  acknowledged_how: AcknowledgedHow | null
  override_old_ends: string | null
  override_new_begins: string | null
  override_reason: string | null
  overridden_on: string | null
  overridden_by: string | null
  state: Generated<TransitionState>
  version: Generated<number>
  recorded_by: string
  recorded_at: Generated<Date>
  updated_at: Generated<Date>
}

export interface TransitionDocumentTable {
  site_id: string
  id: Generated<string>
  ref: Generated<string>
  case_id: string
  transition_id: string
  category: Category
  title: string
  in_hand_on: string | null
  holder: DocumentHolder | null
  holder_since: string | null
}

export interface TransitionListTable {
  site_id: string
  grantee_id: string
  transition_id: string
  transition_ref: string
  case_id: string
  case_ref: string
  display_name: string | null
  lane: Lane
  kind: TransitionKind
  from_code: Rechtskreis | null
  to_code: Rechtskreis | null
  trigger_on: string
  last_paid_on: string | null
  applied_on: string | null
  granted_from: string | null
  first_payment_on: string | null
  bridge_from: string | null
  bridge_until: string | null
  acknowledged_on: string | null
  override_old_ends: string | null
  override_new_begins: string | null
  handed_over_on: string | null
  missing_documents: number
  bridges_beside: string
  state: TransitionState
  valid_until: Date | null
}

export interface GapExplanationTable {
  site_id: string
  id: Generated<string>
  ref: Generated<string>
  case_id: string
  person_id: string
  lane: GapLane
  valid: string
  bridge: Bridge | null
  reason: string
  recorded_at: Generated<Date>
  recorded_by: string
  superseded_by: string | null
  correction: Generated<string>
}

export interface TransitionStepTable {
  site_id: string
  id: Generated<string>
  case_id: string
  transition_id: string
  category: Category
  step_code: TransitionStep
  occurred_on: string | null
  event_id: string
}

export interface TransitionsTables {
  transition_step: TransitionStepTable
  gap_explanation: GapExplanationTable
  transition: TransitionTable
  transition_document: TransitionDocumentTable
  transition_list: TransitionListTable
}
