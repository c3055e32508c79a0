-- What was done to several cases at once, so that exactly that can be taken back.
create table app.bulk_act (
  site_id uuid not null,
  id uuid not null default uuidv7(),
  ref uuid not null default gen_random_uuid(),
  membership_id uuid not null,
  made_at timestamptz not null default now(),
  undone_at timestamptz,
  primary key (site_id, id),
  unique (site_id, ref),
  foreign key (site_id, membership_id) references app.membership (site_id, id)
);
comment on table app.bulk_act is 'case-tasks: that a member did one thing to several cases at once, and took it back; written by functions of schema gate';
alter table app.case_task add column bulk_id uuid;
alter table app.case_task add foreign key (site_id, bulk_id) references app.bulk_act (site_id, id);
comment on column app.case_task.bulk_id is 'with which other tasks it was made at once';
create index case_task_of_bulk on app.case_task (site_id, bulk_id) where bulk_id is not null;
