-- runs as nahtlos_gate
-- Begins a deputyship for the calling member's own cases: grants, list lines and due items of the deputy.
create or replace function gate.begin_deputyship(p_deputy_ref uuid, p_until date) returns text
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  deputy record;
  mine record;
  made uuid;
  items int;
begin
  if app.acting_role() is distinct from 'case_manager' then return 'role'; end if;
  if p_until < app.today() then return 'past'; end if;
  select m.id into deputy from app.membership m where m.site_id = app.site_id() and m.ref = p_deputy_ref and m.organisation_id = app.organisation_id()
    and m.role = 'case_manager' and m.ended_at is null and m.id <> app.membership_id();
  if deputy.id is null then return 'unknown'; end if;
  -- Whoever is away stands in for nobody, and nobody is stood in for by two at once.
  if exists (select from app.deputyship d where d.site_id = app.site_id() and d.absent_membership_id = deputy.id and d.ended_at is null and d.valid_until >= app.today()) then
    return 'deputy_absent';
  end if;
  if exists (select from app.deputyship d where d.site_id = app.site_id() and d.deputy_membership_id = app.membership_id() and d.ended_at is null and d.valid_until >= app.today()) then
    return 'stands_in';
  end if;
  if exists (select from app.deputyship d where d.site_id = app.site_id() and d.absent_membership_id = app.membership_id() and d.deputy_membership_id <> deputy.id
      and d.ended_at is null and d.valid_until >= app.today()) then
    return 'overlaps';
  end if;
  -- One that ran out and was never ended must not stand in the way of the next.
  update app.deputyship d set ended_at = v.moment from (select now() as moment) v where d.site_id = app.site_id() and d.absent_membership_id = app.membership_id()
    and d.deputy_membership_id = deputy.id and d.ended_at is null and d.valid_until < app.today();
  if exists (select from app.deputyship d where d.site_id = app.site_id() and d.absent_membership_id = app.membership_id() and d.deputy_membership_id = deputy.id and d.ended_at is null) then
    return 'running';
  end if;
  insert into app.deputyship (site_id, absent_membership_id, deputy_membership_id, valid_until) values (app.site_id(), app.membership_id(), deputy.id, p_until)
    returning id into made;
  for mine in select c.case_id from app.case c where c.site_id = app.site_id() and c.responsible_id = app.membership_id() and c.status in ('open', 'paused') loop
    perform gate.grant_to_deputies(mine.case_id);
    perform gate.write_case_list(mine.case_id);
    with written as (
    insert into app.work_item (site_id, assignee_id, kind, source_id, case_id, due)
      select w.site_id, deputy.id, w.kind, w.source_id, w.case_id, w.due from app.work_item w
      where w.site_id = app.site_id() and w.assignee_id = app.membership_id() and w.case_id = mine.case_id
      on conflict do nothing returning 1)
    select count(*) into items from written;
  end loop;
  insert into app.audit_entry (site_id, action, object_id, salt, digest) values (app.site_id(), 'deputyship.begun', made, '', '');
  return 'done';
end $$;
-- Ends it: the grants end, and with them lines and due items go in the same transaction.
create or replace function gate.end_deputyship(p_ref uuid) returns text
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  ending record;
  touched record;
begin
  select d.* into ending from app.deputyship d where d.site_id = app.site_id() and d.ref = p_ref and d.ended_at is null
    and app.membership_id() in (d.absent_membership_id, d.deputy_membership_id);
  if ending.id is null then return 'unknown'; end if;
  update app.deputyship d set ended_at = v.moment from (select now() as moment) v where d.site_id = app.site_id() and d.id = ending.id;
  for touched in
    update app.case_access a set ended_at = v.moment from (select now() as moment) v
    where a.site_id = app.site_id() and a.source_kind = 'deputy' and a.source_id = ending.id and a.ended_at is null returning a.case_id, a.grantee_id
  loop
    perform gate.write_case_list(touched.case_id);
    delete from app.work_item w where w.site_id = app.site_id() and w.case_id = touched.case_id and w.assignee_id = touched.grantee_id
      and not exists (select from app.case_access a where a.site_id = w.site_id and a.case_id = w.case_id and a.grantee_id = w.assignee_id and a.ended_at is null
        and (a.valid_until is null or a.valid_until > app.now()));
  end loop;
  insert into app.audit_entry (site_id, action, object_id, salt, digest) values (app.site_id(), 'deputyship.ended', ending.id, '', '');
  return 'done';
end $$;
grant execute on function gate.begin_deputyship(uuid, date), gate.end_deputyship(uuid) to nahtlos_app;
