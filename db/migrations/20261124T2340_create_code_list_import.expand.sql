-- Code lists as their publishers give them out (XRepository): read by a task, shown before anything changes.
alter table app.job_run add column failures int not null default 0;
comment on column app.job_run.failures is 'how often in a row its present step fell over';
alter table app.code_list_entry add check (not isempty(valid));
alter table app.code_list add column version text not null default '';
alter table app.code_list add column imported_at timestamptz;
comment on column app.code_list.imported_at is 'since then the publisher''s file leads; the committed list only adds codes that are missing';
create table app.code_list_import (
  site_id uuid not null,
  id uuid not null default uuidv7(),
  ref uuid not null default gen_random_uuid(),
  run_id uuid not null,
  file_name text not null check (length(file_name) between 1 and 200),
  content bytea not null check (length(content) <= 8388608),
  state text not null default 'uploaded' check (state in ('uploaded', 'read', 'refused')),
  head jsonb not null default '{}',
  problems jsonb not null default '[]',
  uploaded_at timestamptz not null default now(),
  uploaded_by uuid not null,
  primary key (site_id, id),
  unique (site_id, ref),
  foreign key (site_id, run_id) references app.job_run (site_id, id)
);
comment on table app.code_list_import is 'reference: a code list that was sent in and is not taken over yet; gone when it was';
create table app.code_list_import_row (
  site_id uuid not null,
  import_id uuid not null,
  position int not null,
  cells jsonb not null,
  primary key (site_id, import_id, position),
  foreign key (site_id, import_id) references app.code_list_import (site_id, id) on delete cascade
);
comment on table app.code_list_import_row is 'reference: one row of a sent-in code list, cell by column';
