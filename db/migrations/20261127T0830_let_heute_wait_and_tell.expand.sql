-- Who changed a case last, so that Heute can tell what others did; and a due item that waits until a later day.
alter table app.case add column updated_by uuid;
alter table app.case_list add column updated_by uuid;
alter table app.work_item add column waits_until date;
alter table app.work_item add column ref uuid not null default gen_random_uuid();
alter table app.work_item add unique (site_id, ref);
create table app.work_item_wait (
  site_id uuid not null,
  id uuid not null default uuidv7(),
  case_id uuid not null,
  kind text not null,
  source_id uuid not null,
  waits_until date not null,
  reason text not null check (length(reason) between 2 and 500),
  recorded_at timestamptz not null default now(),
  recorded_by uuid not null,
  primary key (site_id, id),
  foreign key (site_id, case_id) references app.case (site_id, case_id)
);
comment on table app.work_item_wait is 'cases: that somebody put off a due item, until when and why; only added to';
create index work_item_wait_of_case on app.work_item_wait (site_id, case_id);
-- Cases that went from one colleague to another, as they were handed over.
create table app.case_handover (
  site_id uuid not null,
  id uuid not null default uuidv7(),
  case_id uuid not null,
  from_id uuid not null,
  to_id uuid not null,
  reason text not null check (length(reason) between 2 and 1000),
  handed_over_at timestamptz not null default now(),
  recorded_by uuid not null,
  primary key (site_id, id),
  foreign key (site_id, case_id) references app.case (site_id, case_id),
  foreign key (site_id, from_id) references app.membership (site_id, id),
  foreign key (site_id, to_id) references app.membership (site_id, id)
);
comment on table app.case_handover is 'cases: that a case went from one responsible member to another, and why; only added to';
create index case_handover_of_case on app.case_handover (site_id, case_id);
