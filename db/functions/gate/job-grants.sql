-- runs as nahtlos_gate
-- A task of the program reads a case only where somebody who has it open asked for that: one grant per order, of no more
-- than the one who asks sees and writes, and with an end.
create or replace function gate.let_job_open(p_job uuid, p_categories text[], p_write text[], p_until timestamptz) returns void
language plpgsql volatile security definer set search_path = pg_catalog as $$
begin
  -- A task sees merged persons as the organisation that leads the case does, so that only who leads it may ask for that.
  if app.case_id() is null or not app.leads_case() or not p_categories <@ app.categories() or not p_write <@ app.write_categories() then
    raise exception 'nobody lets a task see more than they see themselves' using errcode = '42501';
  end if;
  insert into app.case_access (site_id, case_id, job_id, categories, write_categories, level, source_kind, source_id, valid_from, valid_until)
    values (app.site_id(), app.case_id(), p_job, p_categories, p_write, 'open', 'job', p_job, app.now(), p_until);
  insert into app.audit_entry (site_id, action, case_id, object_id, salt, digest) values (app.site_id(), 'job_grant.begun', app.case_id(), p_job, '', '');
end $$;
-- Opens the case of an order for the task that carries it out, and logs the reading. False where the grant has ended.
create or replace function gate.open_case_as_job(p_job uuid, p_part text) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  given record;
begin
  if app.acting_role() is distinct from 'job' then raise exception 'only a task of the program may do this' using errcode = '42501'; end if;
  if app.case_id() is not null then raise exception 'a case is open in this transaction already' using errcode = '55000'; end if;
  select a.case_id, a.categories, a.write_categories into given from app.case_access a
    where a.site_id = app.site_id() and a.job_id = p_job and a.source_kind = 'job' and a.ended_at is null
      and a.valid_from <= app.now() and a.valid_until > app.now();
  if given.case_id is null then return false; end if;
  perform gate.set_case_context(given.case_id, given.categories, given.write_categories);
  insert into app.audit_entry (site_id, action, part, case_id, object_id, salt, digest)
    values (app.site_id(), 'case.opened', p_part, given.case_id, p_job, '', '');
  return true;
end $$;
-- Ends the grant of an order, in the open case: it was carried out, or is not wanted any more.
create or replace function gate.end_job_grant(p_job uuid) returns void
language plpgsql volatile security definer set search_path = pg_catalog as $$
begin
  update app.case_access a set ended_at = app.now()
    where a.site_id = app.site_id() and a.case_id = app.case_id() and a.job_id = p_job and a.ended_at is null;
  if found then
    insert into app.audit_entry (site_id, action, case_id, object_id, salt, digest) values (app.site_id(), 'job_grant.ended', app.case_id(), p_job, '', '');
  end if;
end $$;
grant execute on function gate.let_job_open(uuid, text[], text[], timestamptz), gate.open_case_as_job(uuid, text), gate.end_job_grant(uuid) to nahtlos_app;
