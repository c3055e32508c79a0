-- runs as nahtlos_batch
-- Orders whose pathways were not looked at today, the longest waiting first; ids alone, nothing of what they are about.
-- Without a running grant, or when the case is closed, nothing is looked at; such an order must not stand before others.
create or replace function batch.due_pathway_watches(p_most int) returns table (id uuid)
language plpgsql stable security definer set search_path = pg_catalog as $$
begin
  if app.acting_role() is distinct from 'job' then raise exception 'only a task of the program may do this' using errcode = '42501'; end if;
  return query select w.id from app.pathway_watch w
    where w.site_id = app.site_id() and w.ended_at is null and w.evaluated_on < app.today()
      and exists (select from app.case c where c.site_id = w.site_id and c.case_id = w.case_id and c.status <> 'closed')
      and exists (select from app.case_access a where a.site_id = w.site_id and a.case_id = w.case_id and a.job_id = w.id and a.ended_at is null and a.valid_until > app.now())
    order by w.evaluated_on, w.id limit p_most;
end $$;
grant execute on function batch.due_pathway_watches(int) to nahtlos_app;
-- The order at a place in the line of all running ones, and how many there are: for looking at each once.
create or replace function batch.pathway_watch_at(p_place int) returns table (id uuid, total int)
language plpgsql stable security definer set search_path = pg_catalog as $$
begin
  if app.acting_role() is distinct from 'job' then raise exception 'only a task of the program may do this' using errcode = '42501'; end if;
  return query with running as (
    select w.id from app.pathway_watch w
      where w.site_id = app.site_id() and w.ended_at is null
        and exists (select from app.case c where c.site_id = w.site_id and c.case_id = w.case_id and c.status <> 'closed')
        and exists (select from app.case_access a where a.site_id = w.site_id and a.case_id = w.case_id and a.job_id = w.id and a.ended_at is null and a.valid_until > app.now()))
    select (select r.id from running r order by r.id offset p_place limit 1), (select count(*)::int from running);
end $$;
grant execute on function batch.pathway_watch_at(int) to nahtlos_app;
