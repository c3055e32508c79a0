-- The pathways of a case are looked at again each night: the order of whoever leads the case, with what was seen last.
create table app.pathway_watch (
  site_id uuid not null,
  id uuid not null default uuidv7(),
  ref uuid not null default gen_random_uuid(),
  case_id uuid not null,
  started_by uuid not null,
  started_at timestamptz not null default now(),
  granted_until date not null,
  evaluated_on date not null,
  seen jsonb not null,
  changes jsonb not null default '[]',
  ended_at timestamptz,
  primary key (site_id, id),
  unique (site_id, ref),
  foreign key (site_id, case_id) references app.case (site_id, case_id),
  foreign key (site_id, started_by) references app.membership (site_id, id)
);
comment on table app.pathway_watch is 'residence: the order to look at the pathways of a case each night, what was seen last, and what changed since somebody looked';
create unique index one_running_pathway_watch on app.pathway_watch (site_id, case_id) where ended_at is null;
create index pathway_watch_due on app.pathway_watch (site_id, evaluated_on, id) where ended_at is null;
-- One more kind of what is due, beside those that there are by now.
do $$
declare
  known text;
begin
  select string_agg(distinct quote_literal(kind[1]), ', ') into known
    from pg_constraint c, regexp_matches(pg_get_constraintdef(c.oid), '''([a-z_]+)''::text', 'g') kind
    where c.conrelid = 'app.work_item'::regclass and c.conname = 'work_item_kind_check';
  alter table app.work_item drop constraint work_item_kind_check;
  execute format('alter table app.work_item add constraint work_item_kind_check check (kind in (%s, ''pathway_change''))', known);
end $$;
