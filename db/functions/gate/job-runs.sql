-- runs as nahtlos_gate
-- A run of a task, marked as running and locked; only such a run may enter a site. Unlocked or lost runs are free
-- again after ten minutes.
create or replace function gate.begin_run(p_site uuid, p_task text) returns uuid
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  made uuid;
begin
  perform set_config('app.site', p_site::text, true);
  insert into app.job_run (site_id, task, state, started_at, locked_until)
    values (p_site, p_task, 'running', clock_timestamp(), clock_timestamp() + interval '10 minutes') returning id into made;
  perform set_config('app.site', '', true);
  return made;
end $$;
-- Takes a run that waits, or one whose runner was lost (its lock ran out), for two minutes; each step extends the
-- lock. False where another runner holds it, or it has ended or was cancelled.
create or replace function gate.claim_run(p_site uuid, p_run uuid) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  taken boolean;
begin
  perform set_config('app.site', p_site::text, true);
  update app.job_run r set state = 'running', started_at = coalesce(r.started_at, v.moment), locked_until = v.moment + interval '2 minutes'
    from (select clock_timestamp() as moment) v
    where r.site_id = p_site and r.id = p_run and r.cancel_requested_at is null
      and (r.state = 'queued' or (r.state = 'running' and coalesce(r.locked_until, '-infinity') < v.moment));
  taken := found;
  perform set_config('app.site', '', true);
  return taken;
end $$;
-- Notes how far a run has come, inside the transaction of its step. False where somebody asked to stop.
create or replace function gate.advance_run(p_run uuid, p_done int, p_total int) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  goes_on boolean;
begin
  if app.acting_role() is distinct from 'job' then raise exception 'only a task of the program moves its run' using errcode = '42501'; end if;
  update app.job_run r set done = p_done, total = p_total, locked_until = v.moment + interval '2 minutes'
    from (select clock_timestamp() as moment) v where r.site_id = app.site_id() and r.id = p_run;
  select r.cancel_requested_at is null into goes_on from app.job_run r where r.site_id = app.site_id() and r.id = p_run;
  return coalesce(goes_on, false);
end $$;
-- Runs of a site whose runner was lost.
create or replace function gate.lost_runs(p_site uuid) returns table (run uuid, task text, progress boolean)
language plpgsql volatile security definer set search_path = pg_catalog as $$
begin
  perform set_config('app.site', p_site::text, true);
  return query select r.id, r.task, r.total is not null from app.job_run r
    where r.site_id = p_site and r.state = 'running' and r.locked_until < clock_timestamp();
  perform set_config('app.site', '', true);
end $$;
create or replace function gate.end_run(p_site uuid, p_run uuid, p_state text, p_message text) returns void
language plpgsql volatile security definer set search_path = pg_catalog as $$
begin
  perform set_config('app.site', p_site::text, true);
  -- A run that showed no progress and has nothing to tell leaves no row behind.
  delete from app.job_run r where r.site_id = p_site and r.id = p_run and p_state = 'finished' and p_message = '' and r.total is null;
  update app.job_run r set state = p_state, message = left(p_message, 500), locked_until = null, finished_at = v.moment
    from (select clock_timestamp() as moment) v where r.site_id = p_site and r.id = p_run;
  perform set_config('app.site', '', true);
end $$;
grant execute on function gate.begin_run(uuid, text), gate.claim_run(uuid, uuid), gate.advance_run(uuid, int, int), gate.lost_runs(uuid),
  gate.end_run(uuid, uuid, text, text) to nahtlos_app;
