-- runs as nahtlos_owner
-- Who wrote a note and when is never taken from the writer where a context says it; a load brings its own.
create or replace function app.stamp_case_note() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if app.membership_id() is not null then
    new.recorded_at := now();
    new.recorded_by := app.membership_id();
  end if;
  return new;
end $$;
create or replace trigger stamp before insert on app.case_note for each row execute function app.stamp_case_note();
grant execute on function app.stamp_case_note() to nahtlos_app, nahtlos_loader;
-- What happened in a case, in the order of time: notes as they stand, and between them what its course, its steps, its
-- transitions and its appointments tell. Their features do not know each other; they meet in this view, which shows everybody what the policies
-- of the five tables show. What was corrected is looked up in one pass: asked row by row, a long case takes a second.
create or replace view app.case_history with (security_invoker = true) as
  select n.site_id, n.case_id, 'note' as source, n.id, n.ref, n.happened_on, n.happened_at, n.recorded_at, n.kind as code,
    null::text as words, null::text as from_code, null::text as to_code, n.person_ids
  from app.case_note n
  where (n.site_id, n.id) not in (select later.site_id, later.supersedes from app.case_note later where later.supersedes is not null)
  union all
  select c.site_id, c.case_id, 'course', c.id, null, c.since, null, c.recorded_at, c.status, c.phase, null, null, '{}'::uuid[]
  from app.case_course c
  union all
  select s.site_id, s.case_id, 'step', s.id, s.ref, s.ended_on, null, s.updated_at, s.status, s.title, null, null, array[s.person_id]
  from app.plan_step s where s.ended_on is not null
  union all
  select t.site_id, t.case_id, 'transition', t.id, t.ref,
    coalesce(greatest(t.first_payment_on, t.acknowledged_on), (t.updated_at at time zone 'Europe/Berlin')::date), null, t.updated_at, t.state,
    null, t.from_code, t.to_code, array[t.person_id]
  from app.transition t where t.state = 'settled'
  union all
  select a.site_id, a.case_id, 'appointment', a.id, a.ref, (a.starts_at at time zone 'Europe/Berlin')::date,
    (a.starts_at at time zone 'Europe/Berlin')::time, a.updated_at, a.state, a.subject, null, null, a.person_ids
  from app.appointment a where a.state <> 'planned';
comment on view app.case_history is 'notes: what happened in the open case, notes and events of the program together';
revoke all on app.case_history from nahtlos_app;
grant select on app.case_history to nahtlos_app;
