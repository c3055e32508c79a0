-- Three event tables, written in the transaction of the change: who looked or did what (audit_entry), what must
-- happen next (outbox_event), what happened on the way (chain_event).
create table app.audit_entry (
  site_id uuid not null references app.site,
  recorded_at timestamptz not null default clock_timestamp(),
  id uuid not null default uuidv7(),
  membership_id uuid,
  organisation_id uuid,
  acting_role text,
  purpose text,
  action text not null check (length(action) between 3 and 80),
  part text not null default '' check (length(part) <= 80),
  outcome text not null default 'done' check (outcome in ('done', 'refused')),
  case_id uuid,
  object_id uuid,
  detail jsonb not null default '{}',
  request_id text not null default '',
  salt bytea not null,
  digest bytea not null,
  primary key (site_id, recorded_at, id)
) partition by range (recorded_at);
comment on table app.audit_entry is 'audit: who looked at what or did what; append only, sealed in blocks';
create index audit_entry_of_case on app.audit_entry (site_id, case_id, recorded_at desc) where case_id is not null;
create index audit_entry_lists on app.audit_entry (site_id, membership_id, part, recorded_at) where action = 'list.read';
create table app.audit_seal (
  site_id uuid not null references app.site,
  recorded_at timestamptz not null,
  entry_id uuid not null,
  block_no bigint not null,
  position int not null,
  primary key (site_id, recorded_at, entry_id),
  unique (site_id, block_no, position)
);
comment on table app.audit_seal is 'audit: which entry stands at which place of which block';
create table app.audit_block (
  site_id uuid not null references app.site,
  block_no bigint not null,
  entries int not null,
  previous_hash bytea not null,
  hash bytea not null,
  sealed_at timestamptz not null default clock_timestamp(),
  primary key (site_id, block_no)
);
comment on table app.audit_block is 'audit: hash-chained blocks; hash = sha256(previous hash and the digests in order)';
create table app.outbox_event (
  site_id uuid not null references app.site,
  id uuid not null default uuidv7(),
  kind text not null,
  case_id uuid,
  subject_id uuid,
  recorded_at timestamptz not null default now(),
  primary key (site_id, id)
);
comment on table app.outbox_event is 'platform: what must happen after the commit; ids only, deleted when done';
create table app.chain_event (
  site_id uuid not null references app.site,
  id uuid not null default uuidv7(),
  trace_key uuid not null,
  chain_key uuid not null,
  person_key uuid not null,
  household_key uuid,
  step_code text not null,
  agency_kind text not null,
  organisation_id uuid,
  interface_from text,
  occurred_on date not null,
  occurred_at timestamptz,
  planned_on date,
  ordinal int not null default 0,
  kind text not null check (kind in ('planned', 'started', 'finished', 'failed', 'skipped', 'retracted')),
  barrier_code text,
  recorded_at timestamptz not null default now(),
  supersedes uuid,
  primary key (site_id, id)
);
comment on table app.chain_event is 'plan: what happened on the way, without a person; kept when the person is deleted';
create index chain_event_in_order on app.chain_event (site_id, chain_key, occurred_on, ordinal) include (step_code, agency_kind, kind, occurred_at, recorded_at, id, supersedes);
create index chain_event_superseded on app.chain_event (site_id, supersedes) where supersedes is not null;
create table app.command_receipt (
  site_id uuid not null references app.site,
  membership_id uuid not null,
  key text not null check (length(key) between 8 and 80),
  command text not null,
  input_digest bytea not null,
  status int not null,
  location text not null default '',
  recorded_at timestamptz not null default now(),
  primary key (site_id, membership_id, key)
);
comment on table app.command_receipt is 'platform: a form sent twice does nothing twice; status and place of the first answer, never its content';
create table app.draft (
  site_id uuid not null references app.site,
  membership_id uuid not null,
  form text not null check (length(form) between 2 and 200),
  content jsonb not null,
  updated_at timestamptz not null default now(),
  primary key (site_id, membership_id, form)
);
comment on table app.draft is 'platform: what was typed and not yet sent; only for the membership that typed it';
create table app.job_run (
  site_id uuid not null references app.site,
  id uuid not null default uuidv7(),
  ref uuid not null default gen_random_uuid(),
  task text not null,
  state text not null default 'queued' check (state in ('queued', 'running', 'finished', 'failed', 'cancelled')),
  done int not null default 0,
  total int,
  message text not null default '',
  created_at timestamptz not null default now(),
  started_at timestamptz,
  finished_at timestamptz,
  locked_until timestamptz,
  cancel_requested_at timestamptz,
  primary key (site_id, id),
  unique (site_id, ref)
);
comment on table app.job_run is 'platform: a task of the program with its progress, for people to see';
