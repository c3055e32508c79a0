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
