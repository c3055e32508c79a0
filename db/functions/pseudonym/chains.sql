-- runs as nahtlos_pseudonym
drop function if exists pseudonym.chain_columns(text, date, date);
-- The chains that an analysis speaks of: those that began in the period, of the target group and the class of status.
-- '-' stands for chains without a target group. The planner is told to expect many, or it looks up each one's events.
create or replace function pseudonym.chosen_chains(p_from date, p_until date, p_target_group text, p_status_class text)
returns table (chain_key uuid)
language sql stable security definer rows 100000 set search_path = pg_catalog
begin atomic
  select t.chain_key from app.chain_trace t
  where t.site_id = app.site_id() and app.acting_role() = 'coordinator'
    and (p_from is null or t.started_on >= p_from) and (p_until is null or t.started_on < p_until)
    and (p_target_group is null or coalesce(t.target_group, '-') = p_target_group)
    and (p_status_class is null or t.status_class = p_status_class);
end;
-- Begins an analysis: one log entry, which says so where the caller may not make one. What is read belongs to the
-- transaction of this entry.
create or replace function pseudonym.begin_analysis(p_notion text, p_from date, p_until date, p_target_group text, p_status_class text) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog as $$
begin
  if app.acting_role() is distinct from 'coordinator' then
    insert into app.audit_entry (site_id, action, outcome, salt, digest) values (app.site_id(), 'chains.analysed', 'refused', '', '');
    return false;
  end if;
  insert into app.audit_entry (site_id, action, detail, salt, digest)
    values (app.site_id(), 'chains.analysed', jsonb_build_object('notion', p_notion, 'from', p_from, 'until', p_until,
      'target_group', p_target_group, 'status_class', p_status_class), '', '');
  return true;
end $$;
-- Finished steps that count: what was corrected or taken back does not. With the rights of whoever reads.
create or replace view pseudonym.finished_step with (security_invoker = true) as
  select e.site_id, e.chain_key, e.trace_key, e.person_key, e.household_key, e.step_code, e.agency_kind, e.interface_from,
    e.occurred_on, e.occurred_at, e.ordinal, e.recorded_at, e.id
  from app.chain_event e
  where e.site_id = app.site_id() and app.acting_role() = 'coordinator' and e.kind = 'finished'
    and not exists (select from app.chain_event later where later.site_id = e.site_id and later.supersedes = e.id);
-- The rows of chain discovery: dense numbers in place of keys, in the order of a trace. One log entry per analysis.
create or replace function pseudonym.chain_columns(p_notion text, p_from date, p_until date, p_target_group text, p_status_class text)
returns table (chain int, step_code text, agency_kind text, interface_from text, occurred_on date)
language plpgsql volatile security definer set search_path = pg_catalog as $$
begin
  if not pseudonym.begin_analysis(p_notion, p_from, p_until, p_target_group, p_status_class) then return; end if;
  return query
    select (dense_rank() over (order by k.trace))::int - 1, e.step_code, e.agency_kind, e.interface_from, e.occurred_on
    from pseudonym.finished_step e
    join pseudonym.chosen_chains(p_from, p_until, p_target_group, p_status_class) c on c.chain_key = e.chain_key
    cross join lateral (select case p_notion when 'person' then e.person_key when 'case' then e.trace_key when 'household' then coalesce(e.household_key, e.person_key) else e.chain_key end as trace) k
    order by k.trace, e.occurred_on, e.occurred_at nulls last, e.ordinal, e.recorded_at, e.id;
end $$;
-- How each chosen chain stands: its last act (begun, finished or failed) and how many steps are open. Part of the
-- analysis that chain_columns() logs; says nothing by itself for anybody else.
create or replace function pseudonym.chain_ends(p_from date, p_until date, p_target_group text, p_status_class text)
returns table (last_kind text, last_step text, last_agency text, last_on date, open_steps int)
language sql stable security definer set search_path = pg_catalog
begin atomic
  with standing as (
    select e.chain_key, e.step_code, e.agency_kind, e.kind, e.occurred_on, e.occurred_at, e.ordinal, e.recorded_at, e.id
    from app.chain_event e
    join pseudonym.chosen_chains(p_from, p_until, p_target_group, p_status_class) c on c.chain_key = e.chain_key
    where e.site_id = app.site_id() and e.kind <> 'retracted'
      and not exists (select from app.chain_event later where later.site_id = e.site_id and later.supersedes = e.id)),
  open as (
    select o.chain_key, count(*)::int as steps from (
      select s.chain_key from standing s group by s.chain_key, s.step_code
      having not bool_or(s.kind in ('finished', 'failed', 'skipped'))) o group by 1),
  acts as (
    select distinct on (s.chain_key) s.chain_key, s.kind, s.step_code, s.agency_kind, s.occurred_on from standing s
    where s.kind in ('started', 'finished', 'failed')
    order by s.chain_key, s.occurred_on desc, s.occurred_at desc nulls last, s.ordinal desc, s.recorded_at desc, s.id desc)
  select a.kind, a.step_code, a.agency_kind, a.occurred_on, coalesce(o.steps, 0)
  from acts a left join open o on o.chain_key = a.chain_key;
end;
grant execute on function pseudonym.chain_columns(text, date, date, text, text), pseudonym.chain_ends(date, date, text, text) to nahtlos_app;
-- The reporting role streams the same rows itself, inside the context that the coordination's session entered.
grant usage on schema pseudonym to nahtlos_reporting;
grant select on pseudonym.finished_step to nahtlos_reporting;
grant execute on function pseudonym.begin_analysis(text, date, date, text, text), pseudonym.chosen_chains(date, date, text, text) to nahtlos_reporting;
