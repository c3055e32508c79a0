-- runs as nahtlos_gate
-- What the caller's due tasks are called. "Heute" opens no case, and a due item carries no words; a title is read only
-- where the caller's grant covers reading the plan now, as a line of the own list says the next step.
create or replace function gate.titles_of_my_tasks() returns table (source_id uuid, title text)
language sql stable security definer set search_path = pg_catalog
begin atomic
  select t.id, t.title
  from app.work_item w
  join app.case_task t on t.site_id = w.site_id and t.case_id = w.case_id and t.id = w.source_id
  where w.site_id = app.site_id() and w.kind = 'task' and w.assignee_id = any(app.grantees())
    and exists (select from app.case_access a where a.site_id = w.site_id and a.case_id = w.case_id and a.grantee_id = any(app.grantees())
      and a.ended_at is null and a.valid_from <= app.now() and (a.valid_until is null or a.valid_until > app.now()) and 'plan' = any(a.categories));
end;
grant execute on function gate.titles_of_my_tasks() to nahtlos_app;
-- Which of these cases the caller may write the plan of, and why not: there is none for the caller, it can only be read, or
-- it is closed. One that is somebody else's is told apart from one that does not exist by nothing.
create or replace function gate.cases_to_write(p_cases uuid[]) returns table (case_ref uuid, case_id uuid, why text)
language sql stable security definer set search_path = pg_catalog
begin atomic
  select x.asked, g.case_id, case when g.case_id is null then 'gone' when g.status not in ('open', 'paused') then 'closed' when not g.writes then 'reading' end
  from unnest(p_cases) x(asked)
  left join lateral (
    select c.case_id, c.status, bool_or(a.level = 'open' and 'plan' = any(a.write_categories)) as writes
    from app.case c
    join app.case_access a on a.site_id = c.site_id and a.case_id = c.case_id and a.grantee_id = any(app.grantees()) and a.ended_at is null
      and a.valid_from <= app.now() and (a.valid_until is null or a.valid_until > app.now())
    where c.site_id = app.site_id() and c.ref = x.asked
    group by c.case_id, c.status) g on true;
end;
-- The same task in each of these cases, or in none: with due items for everybody who may write the plan, and an entry in
-- the log per case. Answers the key under which all of them can be taken back, or null where one may not be written.
create or replace function gate.add_tasks(p_cases uuid[], p_title text, p_due date, p_note text) returns uuid
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  act record;
  task record;
  made int;
begin
  if app.acting_role() is distinct from 'case_manager' or cardinality(p_cases) = 0 then return null; end if;
  -- Nobody closes or hands over one of them in between.
  perform from app.case c where c.site_id = app.site_id() and c.ref = any(p_cases) order by c.case_id for update;
  if exists (select from gate.cases_to_write(p_cases) w where w.why is not null) then return null; end if;
  insert into app.bulk_act (site_id, membership_id) values (app.site_id(), app.membership_id()) returning id, ref into act;
  with added as (
    insert into app.case_task (site_id, case_id, title, due, note, bulk_id, recorded_by)
      select distinct app.site_id(), w.case_id, p_title, p_due, p_note, act.id, app.membership_id() from gate.cases_to_write(p_cases) w
      returning 1)
  select count(*) into made from added;
  with given as (
    insert into app.work_item (site_id, assignee_id, kind, source_id, case_id, due)
      select distinct t.site_id, a.grantee_id, 'task', t.id, t.case_id, t.due
      from app.case_task t
      join app.case_access a on a.site_id = t.site_id and a.case_id = t.case_id and a.ended_at is null and a.membership_id is not null
        and a.valid_from <= app.now() and (a.valid_until is null or a.valid_until > app.now()) and 'plan' = any(a.write_categories)
      where t.site_id = app.site_id() and t.bulk_id = act.id
      on conflict do nothing returning 1)
  select count(*) into made from given;
  for task in select t.id, t.case_id from app.case_task t where t.site_id = app.site_id() and t.bulk_id = act.id loop
    insert into app.audit_entry (site_id, action, case_id, object_id, salt, digest) values (app.site_id(), 'case_task.added', task.case_id, task.id, '', '');
  end loop;
  return act.ref;
end $$;
-- What the caller did at once under this key: in which cases, and whether a task there still is as it was made.
create or replace function gate.tasks_of_bulk(p_ref uuid) returns table (case_ref uuid, title text, due date, untouched boolean)
language sql stable security definer set search_path = pg_catalog
begin atomic
  select c.ref, t.title, t.due, t.version = 1
  from app.bulk_act b
  join app.case_task t on t.site_id = b.site_id and t.bulk_id = b.id
  join app.case c on c.site_id = t.site_id and c.case_id = t.case_id
  where b.site_id = app.site_id() and b.ref = p_ref and b.membership_id = app.membership_id()
    -- What became of a task in a case that went to somebody else is theirs.
    and exists (select from app.case_access a where a.site_id = t.site_id and a.case_id = t.case_id and a.grantee_id = any(app.grantees())
      and a.ended_at is null and a.valid_from <= app.now() and (a.valid_until is null or a.valid_until > app.now()) and 'plan' = any(a.categories))
  order by t.id;
end;
-- Takes all of it back, or nothing: where a task was changed since, or its case may not be written any more, that case is
-- answered. Taken back once, it stays so.
create or replace function gate.undo_tasks(p_ref uuid) returns table (answer text, case_ref uuid)
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  act record;
  task record;
begin
  select b.id, b.undone_at into act from app.bulk_act b
    where b.site_id = app.site_id() and b.ref = p_ref and b.membership_id = app.membership_id() for update;
  if act.id is null then return query select 'unknown', null::uuid; return; end if;
  if act.undone_at is not null then return query select 'undone', null::uuid; return; end if;
  perform from app.case_task t where t.site_id = app.site_id() and t.bulk_id = act.id order by t.id for update;
  return query
    select 'changed', c.ref from app.case_task t join app.case c on c.site_id = t.site_id and c.case_id = t.case_id
    where t.site_id = app.site_id() and t.bulk_id = act.id
      and (t.version <> 1 or exists (select from gate.cases_to_write(array[c.ref]) w where w.why is not null))
    order by t.id;
  if found then return; end if;
  for task in select t.id, t.case_id from app.case_task t where t.site_id = app.site_id() and t.bulk_id = act.id loop
    delete from app.work_item w where w.site_id = app.site_id() and w.case_id = task.case_id and w.kind = 'task' and w.source_id = task.id;
    delete from app.case_task t where t.site_id = app.site_id() and t.id = task.id;
    insert into app.audit_entry (site_id, action, case_id, object_id, salt, digest) values (app.site_id(), 'case_task.undone', task.case_id, task.id, '', '');
  end loop;
  update app.bulk_act b set undone_at = v.moment from (select now() as moment) v where b.site_id = app.site_id() and b.id = act.id;
  return query select 'done', null::uuid;
end $$;
grant execute on function gate.cases_to_write(uuid[]), gate.add_tasks(uuid[], text, date, text), gate.tasks_of_bulk(uuid), gate.undo_tasks(uuid) to nahtlos_app;
