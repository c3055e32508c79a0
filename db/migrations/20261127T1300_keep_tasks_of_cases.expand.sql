-- Small things to do in a case, beside the steps of its plan. The due item of a task carries no words, as every due item.
create table app.case_task (
  site_id uuid not null,
  id uuid not null default uuidv7(),
  ref uuid not null default gen_random_uuid(),
  case_id uuid not null,
  title text not null check (length(title) between 1 and 120),
  due date not null,
  note text not null default '' check (length(note) <= 1000),
  state text not null default 'open' check (state in ('open', 'done', 'dropped')),
  ended_at timestamptz,
  ended_by uuid,
  reason text not null default '' check (length(reason) <= 500),
  version int not null default 1,
  updated_at timestamptz not null default now(),
  recorded_at timestamptz not null default now(),
  recorded_by uuid not null,
  primary key (site_id, id),
  unique (site_id, ref),
  foreign key (site_id, case_id) references app.case (site_id, case_id),
  check ((state = 'open') = (ended_at is null) and (ended_at is null) = (ended_by is null)),
  check (state <> 'dropped' or length(reason) >= 2)
);
comment on table app.case_task is 'case-tasks: a small thing to do in a case until a day; no step of the plan and told to no chain';
comment on column app.case_task.reason is 'why it is not done any more; empty for one that is open or done';
create index case_task_of_case on app.case_task (site_id, case_id, due);
alter table app.work_item drop constraint work_item_kind_check;
alter table app.work_item add constraint work_item_kind_check check (kind in ('step_due', 'title_expires', 'wake_up', 'transition_gap', 'reassessment',
  'phase_length', 'first_talk', 'review', 'follow_up', 'consultation', 'appointment', 'mail_unsent', 'task'));
