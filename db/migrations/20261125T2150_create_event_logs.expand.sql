-- Event logs of other systems, sent in by the coordination: sealed until they were read, deleted on a day.
create table app.event_log (
  site_id uuid not null references app.site,
  id uuid not null default uuidv7(),
  ref uuid not null default gen_random_uuid(),
  file_name text not null check (length(file_name) between 1 and 200),
  origin text not null check (length(origin) between 1 and 200),
  purpose text not null check (length(purpose) between 1 and 500),
  sent_on date not null,
  delete_on date not null check (delete_on between sent_on and sent_on + 30),
  byte_length int not null check (byte_length > 0),
  wrapped_key bytea,
  site_key_number int,
  state text not null default 'sent' check (state in ('sent', 'reading', 'read', 'refused')),
  run_id uuid,
  choice jsonb not null default '{}',
  counts jsonb,
  problem jsonb,
  findings jsonb,
  sent_at timestamptz not null default now(),
  sent_by uuid not null,
  primary key (site_id, id),
  unique (site_id, ref),
  foreign key (site_id, site_key_number) references app.site_key (site_id, number),
  foreign key (site_id, run_id) references app.job_run (site_id, id),
  check ((wrapped_key is null) = (site_key_number is null)),
  check ((state = 'read') = (findings is not null)),
  check ((state = 'refused') = (problem is not null)),
  check (state not in ('reading', 'read') or run_id is not null)
);
create index event_log_delete_on on app.event_log (site_id, delete_on);
comment on table app.event_log is 'event-logs: a log that was sent in, what was found in it, and the day on which both are deleted';
create table app.event_log_part (
  site_id uuid not null,
  log_id uuid not null,
  position int not null,
  sealed bytea not null,
  primary key (site_id, log_id, position),
  foreign key (site_id, log_id) references app.event_log (site_id, id) on delete cascade
);
alter table app.event_log_part alter column sealed set storage external;
comment on table app.event_log_part is 'event-logs: a MiB of a log that is not read yet, encrypted with the key of the log';
