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
create or replace function gate.end_run(p_site uuid, p_run uuid, p_state text, p_message text) returns void
language plpgsql volatile security definer set search_path = pg_catalog as $$
begin
  perform set_config('app.site', p_site::text, true);
  if p_state = 'finished' and p_message = '' then
    -- A run that had nothing to tell leaves no row behind.
    delete from app.job_run r where r.site_id = p_site and r.id = p_run;
  else
    update app.job_run r set state = p_state, message = left(p_message, 500), locked_until = null, finished_at = v.moment
      from (select clock_timestamp() as moment) v where r.site_id = p_site and r.id = p_run;
  end if;
  perform set_config('app.site', '', true);
end $$;
grant execute on function gate.begin_run(uuid, text), gate.end_run(uuid, uuid, text, text) to nahtlos_app;
