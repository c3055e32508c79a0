-- runs as nahtlos_gate
-- Lets the consulted member into the case until the end of a day, for reading only.
create or replace function gate.let_consult(p_consultation uuid, p_case uuid, p_member uuid, p_categories text[], p_until date) returns void
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  given uuid;
begin
  insert into app.case_access (site_id, case_id, membership_id, role, categories, level, source_kind, source_id, valid_from, valid_until)
    select app.site_id(), p_case, m.id, m.role, p_categories, 'open', 'consultation', p_consultation, app.now(),
      ((p_until + 1)::timestamp at time zone 'Europe/Berlin')
    from app.membership m where m.site_id = app.site_id() and m.id = p_member
    returning id into given;
  perform gate.write_case_list(p_case);
end $$;
-- Supervision or coordination asks to be told about a case it knows by its pseudonym. Nothing is seen before somebody agrees.
create or replace function gate.ask_consultation(p_key uuid, p_question text) returns text
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  asked record;
  made uuid;
  items int;
begin
  if app.acting_role() is null or app.acting_role() not in ('coordinator', 'supervisor') then return 'role'; end if;
  select c.case_id into asked from app.case c join app.membership m on m.site_id = c.site_id and m.id = c.responsible_id
    where c.site_id = app.site_id() and c.pseudonym_key = p_key and c.status in ('open', 'paused')
      and (app.acting_role() = 'coordinator' or m.supervising_unit_id = (select me.unit_id from app.membership me where me.site_id = app.site_id() and me.id = app.membership_id()));
  if asked.case_id is null then return 'unknown'; end if;
  if exists (select from app.consultation k where k.site_id = app.site_id() and k.case_id = asked.case_id and k.member_id = app.membership_id()
      and (k.state = 'asked' or (k.state = 'given' and k.valid_until >= app.today()))) then
    return 'running';
  end if;
  -- One that ran out and was never ended must not stand in the way of the next.
  update app.consultation k set state = 'ended' where k.site_id = app.site_id() and k.case_id = asked.case_id and k.member_id = app.membership_id() and k.state = 'given';
  insert into app.consultation (site_id, case_id, member_id, invited, question, state, asked_by)
    values (app.site_id(), asked.case_id, app.membership_id(), false, p_question, 'asked', app.membership_id()) returning id into made;
  with written as (
    insert into app.work_item (site_id, assignee_id, kind, source_id, case_id, due)
      select distinct a.site_id, a.grantee_id, 'consultation', made, a.case_id, app.today() from app.case_access a
      where a.site_id = app.site_id() and a.case_id = asked.case_id and a.ended_at is null and a.valid_from <= app.now()
        and (a.valid_until is null or a.valid_until > app.now()) and 'plan' = any(a.write_categories) and a.membership_id is not null
      on conflict do nothing returning 1)
  select count(*) into items from written;
  insert into app.audit_entry (site_id, action, case_id, object_id, salt, digest) values (app.site_id(), 'consultation.asked', asked.case_id, made, '', '');
  return 'done';
end $$;
-- Whose case it is invites somebody from supervision or coordination.
create or replace function gate.invite_to_consult(p_member uuid, p_question text, p_categories text[], p_until date) returns text
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  invited record;
  made uuid;
begin
  if app.case_id() is null or not 'plan' = any(app.write_categories()) then return 'forbidden'; end if;
  select m.id into invited from app.membership m where m.site_id = app.site_id() and m.ref = p_member and m.role in ('coordinator', 'supervisor') and m.ended_at is null;
  if invited.id is null then return 'unknown'; end if;
  if exists (select from app.consultation k where k.site_id = app.site_id() and k.case_id = app.case_id() and k.member_id = invited.id
      and (k.state = 'asked' or (k.state = 'given' and k.valid_until >= app.today()))) then
    return 'running';
  end if;
  update app.consultation k set state = 'ended' where k.site_id = app.site_id() and k.case_id = app.case_id() and k.member_id = invited.id and k.state = 'given';
  insert into app.consultation (site_id, case_id, member_id, invited, question, state, categories, valid_until, asked_by, answered_at, answered_by)
    values (app.site_id(), app.case_id(), invited.id, true, p_question, 'given', p_categories, p_until, app.membership_id(), now(), app.membership_id())
    returning id into made;
  perform gate.let_consult(made, app.case_id(), invited.id, p_categories, p_until);
  return 'done';
end $$;
-- Whose case it is answers a wish: agrees for some days and categories, or declines.
create or replace function gate.answer_consultation(p_ref uuid, p_agreed boolean, p_answer text, p_categories text[], p_until date) returns text
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  wish record;
begin
  if app.case_id() is null or not 'plan' = any(app.write_categories()) then return 'forbidden'; end if;
  select k.* into wish from app.consultation k where k.site_id = app.site_id() and k.case_id = app.case_id() and k.ref = p_ref for update;
  if wish.id is null then return 'unknown'; end if;
  if wish.state <> 'asked' then return 'answered'; end if;
  update app.consultation k set state = case when p_agreed then 'given' else 'declined' end, answer = p_answer, categories = p_categories,
      valid_until = p_until, answered_at = v.moment, answered_by = app.membership_id() from (select now() as moment) v
    where k.site_id = app.site_id() and k.id = wish.id;
  delete from app.work_item w where w.site_id = app.site_id() and w.case_id = app.case_id() and w.kind = 'consultation' and w.source_id = wish.id;
  if p_agreed then perform gate.let_consult(wish.id, app.case_id(), wish.member_id, p_categories, p_until); end if;
  return 'done';
end $$;
-- Ends it before its day: whose case it is, or who was consulted. The grant and its line go at once.
create or replace function gate.end_consultation(p_ref uuid) returns text
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  running record;
  ended uuid;
begin
  select k.* into running from app.consultation k where k.site_id = app.site_id() and k.case_id = app.case_id() and k.ref = p_ref for update;
  if running.id is null then return 'unknown'; end if;
  if running.member_id <> app.membership_id() and not 'plan' = any(app.write_categories()) then return 'forbidden'; end if;
  if running.state <> 'given' then return 'answered'; end if;
  update app.consultation k set state = 'ended' where k.site_id = app.site_id() and k.id = running.id;
  update app.case_access a set ended_at = v.moment from (select now() as moment) v
    where a.site_id = app.site_id() and a.case_id = app.case_id() and a.source_kind = 'consultation' and a.source_id = running.id and a.ended_at is null
    returning a.id into ended;
  perform gate.write_case_list(app.case_id());
  return 'done';
end $$;
-- What the caller asked or was invited to: by pseudonym, with the case only while it may be opened.
create or replace function gate.my_consultations()
returns table (ref uuid, pseudonym_key uuid, case_ref uuid, question text, state text, valid_until date, answer text)
language sql stable security definer set search_path = pg_catalog
begin atomic
  select k.ref, c.pseudonym_key, case when k.state = 'given' and k.valid_until >= app.today() then c.ref end, k.question, k.state, k.valid_until, k.answer
  from app.consultation k join app.case c on c.site_id = k.site_id and c.case_id = k.case_id
  where k.site_id = app.site_id() and k.member_id = app.membership_id()
  order by k.asked_at desc;
end;
grant execute on function gate.ask_consultation(uuid, text), gate.invite_to_consult(uuid, text, text[], date),
  gate.answer_consultation(uuid, boolean, text, text[], date), gate.end_consultation(uuid), gate.my_consultations() to nahtlos_app;
