-- runs as nahtlos_jobs
-- The way into the job queue: a task from this list, ids only. Written in the caller's transaction: a change that is
-- rolled back leaves no task behind.
create or replace function jobs.enqueue(p_task text, p_payload jsonb, p_key text) returns void
language plpgsql volatile security definer set search_path = pg_catalog as $$
begin
  if not p_task = any(array['dispatch_outbox', 'seal_audit', 'maintain_site', 'read_code_list', 'read_event_log', 'send_appointment_mail', 'evaluate_pathways', 'preview_rule_change']) then
    raise exception 'task % is not on the list', p_task using errcode = '22023';
  end if;
  if exists (select from jsonb_each_text(p_payload) e where e.value !~ '^[0-9a-f-]{36}$') then
    raise exception 'a task carries ids only' using errcode = '22023';
  end if;
  -- Logs are read one after the other: a second runner stays free for sealing and everything else.
  perform graphile_worker.add_job(p_task, payload => p_payload::json, job_key => p_key, max_attempts => 8,
    queue_name => case when p_task = 'read_event_log' then 'event_logs' end);
end $$;
grant usage on schema jobs to nahtlos_app;
grant execute on function jobs.enqueue(text, jsonb, text) to nahtlos_app;
