-- runs as nahtlos_owner
-- Whether a validity has not ended: it holds today or will. An empty one never held for a whole day.
create or replace function app.is_running(valid daterange) returns boolean language sql stable parallel safe
  return not isempty(valid) and coalesce(upper(valid), 'infinity') > app.today();
grant execute on function app.is_running(daterange) to nahtlos_app, nahtlos_gate, nahtlos_pseudonym, nahtlos_search,
  nahtlos_batch, nahtlos_operator, nahtlos_loader, nahtlos_reporting, nahtlos_jobs;
