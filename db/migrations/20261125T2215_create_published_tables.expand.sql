-- What leaves the coordination: tables frozen as they were published; a later version never changes an earlier one.
create table app.published_table (
  site_id uuid not null references app.site,
  id uuid not null default uuidv7(),
  ref uuid not null default gen_random_uuid(),
  kind text not null check (kind in ('agency_handovers')),
  as_of date not null,
  lines jsonb not null check (jsonb_typeof(lines) = 'array'),
  published_at timestamptz not null default now(),
  published_by uuid not null,
  primary key (site_id, id),
  unique (site_id, ref),
  unique (site_id, kind, as_of)
);
comment on table app.published_table is 'reports: a table without small numbers as it was published; never changed';
