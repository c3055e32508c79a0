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
-- lock. False where another runner holds it, or it has ended. Where somebody asked it to stop, it stops here.
create or replace function gate.claim_run(p_site uuid, p_run uuid) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  taken boolean;
begin
  perform set_config('app.site', p_site::text, true);
  update app.job_run r set state = case when r.cancel_requested_at is null then 'running' else 'cancelled' end,
      started_at = coalesce(r.started_at, v.moment),
      finished_at = case when r.cancel_requested_at is null then null else v.moment end,
      locked_until = case when r.cancel_requested_at is null then v.moment + interval '2 minutes' end
    from (select clock_timestamp() as moment) v
    where r.site_id = p_site and r.id = p_run
      and (r.state = 'queued' or (r.state = 'running' and coalesce(r.locked_until, '-infinity') < v.moment))
    returning r.state = 'running' into taken;
  perform set_config('app.site', '', true);
  return coalesce(taken, false);
end $$;
-- Notes how far a run has come, inside the transaction of its step, and ends it there when the step was its last or
-- somebody asked to stop. Answers the state after it.
create or replace function gate.advance_run(p_run uuid, p_done int, p_total int, p_over text) returns text
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  after text;
begin
  if app.acting_role() is distinct from 'job' then raise exception 'only a task of the program moves its run' using errcode = '42501'; end if;
  select coalesce(p_over, case when r.cancel_requested_at is null then 'running' else 'cancelled' end) into after
    from app.job_run r where r.site_id = app.site_id() and r.id = p_run for update;
  update app.job_run r set state = after, done = p_done, total = p_total, failures = 0,
      locked_until = case when after = 'running' then v.moment + interval '2 minutes' end,
      finished_at = case when after <> 'running' then v.moment end
    from (select clock_timestamp() as moment) v where r.site_id = app.site_id() and r.id = p_run;
  return after;
end $$;
-- A step fell over: the run waits for another try, and fails for good at the fifth in a row. True while it waits.
create or replace function gate.stumble_run(p_site uuid, p_run uuid) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  waits boolean;
begin
  perform set_config('app.site', p_site::text, true);
  update app.job_run r set failures = r.failures + 1, locked_until = null,
      state = case when r.failures + 1 < 5 then 'queued' else 'failed' end,
      finished_at = case when r.failures + 1 < 5 then null else v.moment end
    from (select clock_timestamp() as moment) v
    where r.site_id = p_site and r.id = p_run and r.state = 'running' returning r.state = 'queued' into waits;
  perform set_config('app.site', '', true);
  return coalesce(waits, false);
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
grant execute on function gate.begin_run(uuid, text), gate.claim_run(uuid, uuid), gate.advance_run(uuid, int, int, text), gate.stumble_run(uuid, uuid), gate.lost_runs(uuid),
  gate.end_run(uuid, uuid, text, text) to nahtlos_app;
