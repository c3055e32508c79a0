const of = (schema: string, names: string) => names.split(' ').map((name) => `${schema}.${name}`)
/** Functions that run with the rights of their owner. A new one is a decision: its head says what it may reach. */
export const definers = [
  ...of('app', 'ensure_partitions'),
  ...of(
    'batch',
    'count_step_waits drop_ended_work_items due_pathway_watches forget_enquiry_words pathway_watch_at seal_audit seal_installation_log waiting_mail',
  ),
  ...of(
    'gate',
    'access_of_open_case add_participant add_tasks cases_to_write advance_run begin_case begin_deputyship begin_run choose_membership',
  ),
  ...of(
    'gate',
    'claim_run discard_concept_draft end_deputyship end_participation end_run enter enter_chosen enter_job grant_to_deputies has_open_cases',
  ),
  ...of(
    'gate',
    'keep_draft keep_household_member log_refusal lost_runs my_cases_under_change my_memberships note_list_reading open_case operator_at put_work_item',
  ),
  ...of(
    'gate',
    'refresh_case_list set_case_context stumble_run take_over_code_list tasks_of_bulk titles_of_my_tasks undo_tasks',
  ),
  ...of('gate', 'uncovered_days write_case_list write_transition_list'),
  ...of(
    'gate',
    'compare_person ids_of keep_contacts keep_household_keys merge_persons merged_below my_long_overdue person_shown_to reach_of_person rewrite_lists_of',
  ),
  ...of(
    'gate',
    'part_contacts part_rows put_contact standing_merge survivors tables_of_person undo_merge with_merged written_since_merge',
  ),
  ...of(
    'gate',
    'close_case freeze_case_fact hand_over_cases let_item_wait may_lead move_case note_follow_up reopen_case',
  ),
  ...of(
    'gate',
    'answer_consultation ask_consultation end_consultation invite_to_consult let_consult my_consultations',
  ),
  ...of('gate', 'change_note_level end_job_grant let_job_open open_case_as_job write_search_line'),
  ...of(
    'gate',
    'approve_request ask_approval possible_approvers return_request settle_approval withdraw_request',
  ),
  ...of('gate', 'enter_by_feedback_code feedback_code_is_valid give_feedback issue_feedback_code'),
  ...of('jobs', 'enqueue'),
  ...of('pseudonym', 'begin_analysis cases_by_concept cases_by_fact chain_columns chain_ends'),
  ...of(
    'pseudonym',
    'chosen_chains enquiry_counts long_overdue missing_documents one_case overridden_criteria transition_figures transition_warnings unit_load',
  ),
  ...of('search', 'likely_doubles search_person'),
].toSorted()
