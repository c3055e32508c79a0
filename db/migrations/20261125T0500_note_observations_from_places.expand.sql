-- An observation may be noted from a step or from a transition of its case. Both keys name the case as well, so that
-- none leads into another one.
alter table app.observation_case add column transition_id uuid;
alter table app.observation_case add constraint observation_of_step foreign key (site_id, case_id, step_id) references app.plan_step (site_id, case_id, id);
alter table app.observation_case add constraint observation_of_transition foreign key (site_id, case_id, transition_id) references app.transition (site_id, case_id, id);
alter table app.observation_case add constraint observation_of_one_place check (num_nonnulls(step_id, transition_id) <= 1);
