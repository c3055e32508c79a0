-- runs as nahtlos_batch
-- Ids of what waits to be sent and whose time has come, the longest waiting first; nothing of what it is about.
create or replace function batch.waiting_mail(p_most int) returns table (id uuid)
language plpgsql stable security definer set search_path = pg_catalog as $$
begin
  if app.acting_role() is distinct from 'job' then raise exception 'only a task of the program may do this' using errcode = '42501'; end if;
  return query select w.id from app.appointment_mail w
    where w.site_id = app.site_id() and w.state in ('waiting', 'sending') and w.next_try_at <= app.now()
      -- Without a running grant nothing can be sent; such a row must not stand before others.
      and exists (select from app.case_access a where a.site_id = w.site_id and a.case_id = w.case_id and a.job_id = w.id and a.ended_at is null and a.valid_until > app.now())
    order by w.next_try_at, w.id limit p_most;
end $$;
grant execute on function batch.waiting_mail(int) to nahtlos_app;
