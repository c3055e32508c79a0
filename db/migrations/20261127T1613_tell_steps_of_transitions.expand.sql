-- Which steps of a transition the chain's log was told of, and under which event: the log can be added to, never read.
create table app.transition_step (
  site_id uuid not null,
  id uuid not null default uuidv7(),
  case_id uuid not null,
  transition_id uuid not null,
  category text not null,
  step_code text not null check (step_code in ('transition_begun', 'transition_applied', 'transition_granted', 'transition_paid',
    'transition_acknowledged', 'transition_gap_closed')),
  occurred_on date,
  event_id uuid not null,
  primary key (site_id, id),
  unique (site_id, transition_id, step_code),
  foreign key (site_id, case_id, transition_id) references app.transition (site_id, case_id, id)
);
comment on table app.transition_step is 'transitions: a step of a transition as the chain log knows it; without a day where it was taken back';
