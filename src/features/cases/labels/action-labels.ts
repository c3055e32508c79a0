import { m } from '#platform/i18n/messages.ts'

const actions: Record<string, () => string> = {
  'case.begun': m.cases_action_begun,
  'intake.done': m.cases_action_intake,
  'plan_step.added': m.cases_action_step_added,
  'plan_step.moved': m.cases_action_step_moved,
  'observation.noted': m.cases_action_observation,
  'rechtskreis_period.recorded': m.cases_action_period,
  'consent.withdrawn': m.cases_action_consent_withdrawn,
  'pseudonym.opened': m.cases_action_pseudonym,
  'file.stored': m.cases_action_file_stored,
  'file.read': m.cases_action_file_read,
  'file.deleted': m.cases_action_file_deleted,
  'case.participant_added': m.cases_action_participant_added,
  'case.participant_ended': m.cases_action_participant_ended,
  'household_member.added': m.cases_action_member_added,
  'household_member.changed': m.cases_action_member_changed,
  'household_member.ended': m.cases_action_member_ended,
  'person_relationship.added': m.cases_action_relationship_added,
  'person_relationship.changed': m.cases_action_relationship_changed,
  'person_attendance.added': m.cases_action_attendance_added,
  'person_attendance.changed': m.cases_action_attendance_changed,
  'person_contact.changed': m.cases_action_contact_changed,
  'person_name.added': m.cases_action_name_added,
  'person_name.corrected': m.cases_action_name_corrected,
  'person_name.removed': m.cases_action_name_removed,
  'person.merged': m.cases_action_merged,
  'person.merge_undone': m.cases_action_merge_undone,
  'person_support.changed': m.cases_action_support_changed,
  'consultation.asked': m.cases_action_consultation_asked,
  'consultation.invited': m.cases_action_consultation_invited,
  'consultation.given': m.cases_action_consultation_given,
  'consultation.declined': m.cases_action_consultation_declined,
  'consultation.ended': m.cases_action_consultation_ended,
  'case.handed_over': m.cases_action_handed_over,
  'work_item.waits': m.cases_action_waits,
  'case.phase_changed': m.cases_action_phase_changed,
  'case.paused': m.cases_action_paused,
  'case.resumed': m.cases_action_resumed,
  'case.reviewed': m.cases_action_reviewed,
  'case.closed': m.cases_action_closed,
  'case.reopened': m.cases_action_reopened,
  'case.followed_up': m.cases_action_followed_up,
  'case_note.added': m.cases_action_note_added,
  'case_note.corrected': m.cases_action_note_corrected,
  'case_note.level_changed': m.cases_action_note_level_changed,
}

const parts: Record<string, () => string> = {
  plan: m.cases_part_plan,
  stand: m.cases_part_standing,
  beratung: m.cases_part_consultation,
  verlauf: m.cases_part_history,
  person: m.cases_part_person,
  haushalt: m.cases_part_household,
  bedarfe: m.cases_part_needs,
  zeitachse: m.cases_part_axis,
  beobachtungen: m.cases_part_observations,
  einwilligungen: m.cases_part_consents,
  dokumente: m.cases_part_documents,
  zugriffe: m.cases_part_access,
}

/** What an entry of the log says in words; an unknown code stands for itself. */
export function actionLabel(action: string, part: string): string {
  if (action !== 'case.opened') return actions[action]?.() ?? action
  const read = parts[part.split('/')[0]!]?.()
  return read ? m.cases_action_read({ part: read }) : m.cases_action_opened()
}
