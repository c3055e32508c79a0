-- runs as nahtlos_gate
-- Puts off the caller's own due item until a later day. It stays due; only the caller's list is silent until then.
create or replace function gate.let_item_wait(p_ref uuid, p_until date, p_reason text) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  waiting record;
  written uuid;
begin
  if app.case_id() is null or not 'plan' = any(app.write_categories()) then raise exception 'the plan of no case is open for writing' using errcode = '42501'; end if;
  update app.work_item w set waits_until = p_until
    where w.site_id = app.site_id() and w.assignee_id = app.membership_id() and w.case_id = app.case_id() and w.ref = p_ref
    returning w.kind, w.source_id into waiting;
  if waiting.source_id is null then return false; end if;
  insert into app.work_item_wait (site_id, case_id, kind, source_id, waits_until, reason, recorded_by)
    values (app.site_id(), app.case_id(), waiting.kind, waiting.source_id, p_until, p_reason, app.membership_id()) returning id into written;
  return true;
end $$;
-- Cases of the caller go to a colleague of the same organisation: responsibility, grant, list and due items in one
-- transaction, so that at no instant nobody is responsible. Answers why not, or null when all of them went.
create or replace function gate.hand_over_cases(p_cases uuid[], p_to uuid, p_reason text) returns text
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  receiver record;
  going record;
  written uuid;
  items int;
begin
  if app.acting_role() is distinct from 'case_manager' then return 'role'; end if;
  select m.id, m.role into receiver from app.membership m where m.site_id = app.site_id() and m.ref = p_to and m.organisation_id = app.organisation_id()
    and m.role = 'case_manager' and m.ended_at is null and m.id <> app.membership_id();
  if receiver.id is null then return 'receiver'; end if;
  if (select count(*) from app.case c where c.site_id = app.site_id() and c.ref = any(p_cases) and c.responsible_id = app.membership_id()
      and c.status in ('open', 'paused')) <> cardinality(p_cases) then
    return 'cases';
  end if;
  for going in select c.case_id from app.case c where c.site_id = app.site_id() and c.ref = any(p_cases) order by c.case_id for update loop
    update app.case c set responsible_id = receiver.id, updated_at = v.moment, updated_by = app.membership_id(), version = c.version + 1
      from (select now() as moment) v where c.site_id = app.site_id() and c.case_id = going.case_id;
    insert into app.case_handover (site_id, case_id, from_id, to_id, reason, recorded_by)
      values (app.site_id(), going.case_id, app.membership_id(), receiver.id, p_reason, app.membership_id()) returning id into written;
    -- What was asked for under the rights of the one that gives it away is not asked for any more.
    perform gate.settle_approval(r.id, 'withdrawn', '') from app.approval_request r
      where r.site_id = app.site_id() and r.case_id = going.case_id and r.state = 'asked' and r.author_id = app.membership_id();
    -- Who stood in for the one that gives it away does so no more; who stands in for the receiver does from now on.
    update app.case_access a set ended_at = v.moment from (select now() as moment) v
      where a.site_id = app.site_id() and a.case_id = going.case_id and a.ended_at is null
        and (a.source_kind = 'responsibility' or (a.source_kind = 'deputy' and a.source_id in (
          select d.id from app.deputyship d where d.site_id = app.site_id() and d.absent_membership_id = app.membership_id())));
    insert into app.case_access (site_id, case_id, membership_id, role, categories, write_categories, level, source_kind, source_id, valid_from)
      values (app.site_id(), going.case_id, receiver.id, receiver.role, app.all_categories(), app.all_categories(), 'open', 'responsibility', going.case_id, app.now());
    perform gate.grant_to_deputies(going.case_id);
    with given as (
      insert into app.work_item (site_id, assignee_id, kind, source_id, case_id, due)
        select distinct w.site_id, a.grantee_id, w.kind, w.source_id, w.case_id, w.due
        from app.work_item w
        join app.case_access a on a.site_id = w.site_id and a.case_id = w.case_id and a.ended_at is null and a.membership_id is not null
          and 'plan' = any(a.write_categories) and (w.kind not in ('appointment', 'mail_unsent') or 'appointment' = any(a.categories))
        where w.site_id = app.site_id() and w.case_id = going.case_id
        on conflict do nothing returning 1)
    select count(*) into items from given;
    delete from app.work_item w where w.site_id = app.site_id() and w.case_id = going.case_id
      and not exists (select from app.case_access a where a.site_id = w.site_id and a.case_id = w.case_id and a.grantee_id = w.assignee_id and a.ended_at is null
        and (a.valid_until is null or a.valid_until > app.now()));
    perform gate.write_case_list(going.case_id);
    perform gate.write_search_line(going.case_id);
    insert into app.audit_entry (site_id, action, case_id, object_id, salt, digest) values (app.site_id(), 'case.handed_over', going.case_id, receiver.id, '', '');
  end loop;
  return null;
end $$;
grant execute on function gate.let_item_wait(uuid, date, text), gate.hand_over_cases(uuid[], uuid, text) to nahtlos_app;
-- Which of the caller's due items have been overdue for long, with the day from which that counts. Where a colleague put
-- one off with a reason, it counts from that day for everybody, as for supervision.
create or replace function gate.my_long_overdue(p_until date) returns table (ref uuid, since date)
language sql stable security definer set search_path = pg_catalog
begin atomic
  select w.ref, coalesce(o.waits_until, w.due)
  from app.work_item w
  join lateral (select max(x.waits_until) as waits_until from app.work_item x
    where x.site_id = w.site_id and x.case_id = w.case_id and x.kind = w.kind and x.source_id = w.source_id) o on true
  where w.site_id = app.site_id() and w.assignee_id = any(app.grantees()) and w.due <= p_until and coalesce(o.waits_until, w.due) <= p_until;
end;
grant execute on function gate.my_long_overdue(date) to nahtlos_app;
