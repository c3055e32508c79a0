-- Professional supervision on a named case: asked for or invited, with a question, for some days, seen by whose case it is.
create table app.consultation (
  site_id uuid not null,
  id uuid not null default uuidv7(),
  ref uuid not null default gen_random_uuid(),
  case_id uuid not null,
  member_id uuid not null,
  invited boolean not null,
  question text not null check (length(question) between 2 and 1000),
  state text not null check (state in ('asked', 'given', 'declined', 'ended')),
  categories text[] not null default '{}',
  valid_until date,
  asked_at timestamptz not null default now(),
  asked_by uuid not null,
  answered_at timestamptz,
  answered_by uuid,
  answer text not null default '' check (length(answer) <= 1000),
  primary key (site_id, id),
  unique (site_id, ref),
  foreign key (site_id, case_id) references app.case (site_id, case_id),
  foreign key (site_id, member_id) references app.membership (site_id, id),
  check ((state = 'asked') = (answered_at is null)),
  check ((state in ('given', 'ended')) = (valid_until is not null))
);
comment on table app.consultation is 'supervision: that somebody from supervision or coordination was asked about a named case, by whom, for how long';
create index consultation_of_case on app.consultation (site_id, case_id);
create unique index one_running_consultation on app.consultation (site_id, case_id, member_id) where state in ('asked', 'given');
alter table app.work_item drop constraint work_item_kind_check;
alter table app.work_item add constraint work_item_kind_check check (kind in ('step_due', 'title_expires', 'wake_up', 'transition_gap', 'reassessment',
  'phase_length', 'first_talk', 'review', 'follow_up', 'consultation'));
