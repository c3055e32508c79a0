-- runs as nahtlos_gate
-- Who may be asked to agree to a deed: case managers of the caller's organisation who are another human.
create or replace function gate.possible_approvers()
returns table (ref uuid, title text)
language sql stable security definer set search_path = pg_catalog
begin atomic
  select m.ref, m.title from app.membership m
  where m.site_id = app.site_id() and m.organisation_id = app.organisation_id() and m.role = 'case_manager'
    and m.ended_at is null and m.valid_from <= app.today() and (m.valid_until is null or m.valid_until >= app.today())
    and m.account_id <> app.account_id()
  order by m.title;
end;
-- Asks somebody to agree to a deed in the open case. For the time of the request that member reads the plan of the case.
create or replace function gate.ask_approval(p_deed text, p_content jsonb, p_approver uuid) returns text
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  asked record;
  made uuid;
  given uuid;
begin
  if app.case_id() is null or not 'plan' = any(app.write_categories()) then return 'forbidden'; end if;
  select m.id, m.account_id, m.role into asked from app.membership m join gate.possible_approvers() p on p.ref = m.ref
    where m.site_id = app.site_id() and m.ref = p_approver;
  if asked.id is null then return 'unknown'; end if;
  if exists (select from app.approval_request r where r.site_id = app.site_id() and r.case_id = app.case_id() and r.deed = p_deed and r.state = 'asked') then
    return 'running';
  end if;
  -- What came back before is answered by asking anew.
  delete from app.work_item w where w.site_id = app.site_id() and w.case_id = app.case_id() and w.kind = 'approval';
  insert into app.approval_request (site_id, case_id, deed, content, author_id, author_account, approver_id, approver_account)
    values (app.site_id(), app.case_id(), p_deed, p_content, app.membership_id(), app.account_id(), asked.id, asked.account_id) returning id into made;
  insert into app.case_access (site_id, case_id, membership_id, role, categories, level, source_kind, source_id, valid_from, valid_until)
    values (app.site_id(), app.case_id(), asked.id, asked.role, array['plan'], 'open', 'consultation', made, app.now(), app.now() + interval '14 days') returning id into given;
  insert into app.work_item (site_id, assignee_id, kind, source_id, case_id, due)
    values (app.site_id(), asked.id, 'approval', made, app.case_id(), app.today());
  perform gate.write_case_list(app.case_id());
  return 'done';
end $$;
-- A request is answered or taken back: the grant that came with it ends, and what was due because of it.
create or replace function gate.settle_approval(p_request uuid, p_state text, p_answer text) returns void
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  settled record;
  ended uuid;
begin
  update app.approval_request r set state = p_state, answer = p_answer, answered_at = v.moment, answered_by = app.membership_id()
    from (select now() as moment) v where r.site_id = app.site_id() and r.id = p_request
    returning r.case_id, r.author_id into settled;
  update app.case_access a set ended_at = v.moment from (select now() as moment) v
    where a.site_id = app.site_id() and a.case_id = settled.case_id and a.source_kind = 'consultation' and a.source_id = p_request and a.ended_at is null
    returning a.id into ended;
  delete from app.work_item w where w.site_id = app.site_id() and w.case_id = settled.case_id and w.kind = 'approval' and w.source_id = p_request;
  if p_state = 'returned' then
    insert into app.work_item (site_id, assignee_id, kind, source_id, case_id, due)
      select a.site_id, a.grantee_id, 'approval', p_request, a.case_id, app.today() from app.case_access a
      where a.site_id = app.site_id() and a.case_id = settled.case_id and a.grantee_id = settled.author_id and a.ended_at is null and a.level = 'open'
        and 'plan' = any(a.write_categories) and a.valid_from <= app.now() and (a.valid_until is null or a.valid_until > app.now())
      limit 1;
  end if;
  perform gate.write_case_list(settled.case_id);
end $$;
-- The asked member agrees. From here to the end of the transaction the open case stands open as it does for who asked, so
-- that the deed is done under the very same rights and looks; refused where those ended meanwhile.
create or replace function gate.approve_request(p_ref uuid) returns table (answer text, categories text[], write_categories text[])
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  asked record;
  grants record;
begin
  select r.* into asked from app.approval_request r where r.site_id = app.site_id() and r.case_id = app.case_id() and r.ref = p_ref for update;
  if asked.id is null then return query select 'unknown', null::text[], null::text[]; return; end if;
  if asked.approver_id <> app.membership_id() or asked.author_account = app.account_id() then
    return query select 'forbidden', null::text[], null::text[]; return;
  end if;
  if asked.state <> 'asked' then return query select 'answered', null::text[], null::text[]; return; end if;
  select coalesce(array_agg(distinct c.category), '{}') as readable,
         coalesce(array_agg(distinct c.category) filter (where c.category = any(a.write_categories)), '{}') as writable,
         coalesce(array_agg(distinct a.source_kind), '{}') as kinds
    into grants
    from app.case_access a cross join lateral unnest(a.categories) c(category)
    where a.site_id = app.site_id() and a.case_id = asked.case_id and a.grantee_id = asked.author_id and a.ended_at is null and a.level = 'open'
      and a.valid_from <= app.now() and (a.valid_until is null or a.valid_until > app.now());
  if not 'plan' = any(grants.writable) then return query select 'author_gone', null::text[], null::text[]; return; end if;
  perform gate.settle_approval(asked.id, 'approved', '');
  perform gate.set_case_context(asked.case_id, grants.readable, grants.writable);
  perform set_config('app.leads_case', case when grants.kinds && array['responsibility', 'deputy'] then 'yes' else '' end, true);
  return query select 'done', grants.readable, grants.writable;
end $$;
-- The asked member gives it back with a reason.
create or replace function gate.return_request(p_ref uuid, p_reason text) returns text
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  asked record;
begin
  select r.* into asked from app.approval_request r where r.site_id = app.site_id() and r.case_id = app.case_id() and r.ref = p_ref for update;
  if asked.id is null then return 'unknown'; end if;
  if asked.approver_id <> app.membership_id() then return 'forbidden'; end if;
  if asked.state <> 'asked' then return 'answered'; end if;
  perform gate.settle_approval(asked.id, 'returned', p_reason);
  return 'done';
end $$;
-- Whose case it is takes the request back, asked or returned.
create or replace function gate.withdraw_request(p_ref uuid) returns text
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  asked record;
begin
  select r.* into asked from app.approval_request r where r.site_id = app.site_id() and r.case_id = app.case_id() and r.ref = p_ref for update;
  if asked.id is null then return 'unknown'; end if;
  if not 'plan' = any(app.write_categories()) then return 'forbidden'; end if;
  if asked.state not in ('asked', 'returned') then return 'answered'; end if;
  perform gate.settle_approval(asked.id, 'withdrawn', asked.answer);
  return 'done';
end $$;
grant execute on function gate.possible_approvers(), gate.ask_approval(text, jsonb, uuid), gate.approve_request(uuid), gate.return_request(uuid, text),
  gate.withdraw_request(uuid) to nahtlos_app;
