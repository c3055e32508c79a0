-- runs as nahtlos_batch
-- Takes away the due items of grants that have run out (a deputy's last day is over). Answers how many.
create or replace function batch.drop_ended_work_items() returns int
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  gone int;
begin
  if app.acting_role() is distinct from 'job' then raise exception 'only a task of the program may do this' using errcode = '42501'; end if;
  with removed as (
    delete from app.work_item w where w.site_id = app.site_id()
      and not exists (select from app.case_access a where a.site_id = w.site_id and a.case_id = w.case_id and a.grantee_id = w.assignee_id
        and a.ended_at is null and (a.valid_until is null or a.valid_until > app.now()))
    returning 1)
  select count(*) into gone from removed;
  insert into app.audit_entry (site_id, action, detail, salt, digest) values (app.site_id(), 'batch.work_items', jsonb_build_object('removed', gone), '', '');
  return gone;
end $$;
grant execute on function batch.drop_ended_work_items() to nahtlos_app;
