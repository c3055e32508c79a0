-- runs as nahtlos_gate
-- Takes a further person of the same organisation into the opened case: a new one, or one it knows by reference. The
-- person is part of the context at once. Refusals are answered, not raised.
create or replace function gate.add_participant(p_person_ref uuid)
returns table (person_id uuid, person_ref uuid, refused text, responsible_title text)
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  person uuid;
  responsible text;
  why text;
begin
  if app.case_id() is null then raise exception 'no case is open' using errcode = '55000'; end if;
  if app.acting_role() is distinct from 'case_manager' or not array['identity', 'plan', 'family'] <@ coalesce(app.write_categories(), '{}')
      or not exists (select from app.case c where c.site_id = app.site_id() and c.case_id = app.case_id()
        and c.organisation_id = app.organisation_id() and c.status in ('open', 'paused')) then
    why := 'role';
  elsif p_person_ref is not null then
    select p.person_id into person from app.person p
      where p.site_id = app.site_id() and p.ref = p_person_ref and p.organisation_id = app.organisation_id();
    if person is null then
      why := 'unknown';
    else
      -- Two people who take in the same person at once: the second waits here and then sees what the first did.
      perform pg_advisory_xact_lock(hashtextextended(person::text, 1));
      if exists (select from app.case_participant t
          where t.site_id = app.site_id() and t.case_id = app.case_id() and t.person_id = person and app.is_running(t.valid)) then
        why := 'already';
      else
        select m.title into responsible from app.case_participant t
          join app.case c on c.site_id = t.site_id and c.case_id = t.case_id and c.status in ('open', 'paused')
          join app.membership m on m.site_id = c.site_id and m.id = c.responsible_id
          where t.site_id = app.site_id() and t.person_id = person and app.is_running(t.valid) and not exists (
            select from app.case_access a where a.site_id = c.site_id and a.case_id = c.case_id and a.grantee_id = any(app.grantees())
              and a.level = 'open' and a.ended_at is null and a.valid_from <= app.now() and (a.valid_until is null or a.valid_until > app.now()))
          limit 1;
        if found then why := 'has_open_case'; end if;
      end if;
    end if;
  end if;
  if why is not null then
    insert into app.audit_entry (site_id, action, outcome, case_id, object_id, salt, digest)
      values (app.site_id(), 'case.participant_added', 'refused', app.case_id(), p_person_ref, '', '');
    return query select null::uuid, null::uuid, why, responsible;
    return;
  end if;
  if person is null then
    insert into app.person (site_id, organisation_id) values (app.site_id(), app.organisation_id()) returning person.person_id into person;
  end if;
  insert into app.case_participant (site_id, case_id, organisation_id, person_id, position, valid)
    values (app.site_id(), app.case_id(), app.organisation_id(), person, 'member', daterange(app.today(), null));
  insert into app.trace_key (site_id, person_id, kind, source_id)
    select app.site_id(), person, k.kind, k.source_id
    from (values ('person', person), ('case', app.case_id())) k(kind, source_id)
    union all select p.site_id, person, 'chain', p.id from app.plan p where p.site_id = app.site_id() and p.case_id = app.case_id()
    on conflict do nothing;
  perform gate.set_case_context(app.case_id(), app.categories(), app.write_categories());
  insert into app.audit_entry (site_id, action, case_id, object_id, salt, digest)
    values (app.site_id(), 'case.participant_added', app.case_id(), person, '', '');
  return query select person, (select p.ref from app.person p where p.site_id = app.site_id() and p.person_id = person), null::text, null::text;
end $$;
-- Ends the part of a person in the opened case: at once, also where the last day said is today. The main person stays.
-- What the file of the others keeps of the person is the name and the days in the household, in the file of the main person.
create or replace function gate.end_participation(p_person uuid, p_last_day date) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  main uuid;
  name text;
begin
  if app.case_id() is null or app.acting_role() is distinct from 'case_manager'
      or not array['identity', 'plan', 'family'] <@ coalesce(app.write_categories(), '{}') then
    raise exception 'no case is open for writing' using errcode = '42501';
  end if;
  update app.case_participant t
    set valid = daterange(lower(t.valid), greatest(lower(t.valid), least(p_last_day + 1, v.today)))
    from (select app.today() as today) v
    where t.site_id = app.site_id() and t.case_id = app.case_id() and t.person_id = p_person and t.position = 'member' and app.is_running(t.valid);
  if not found then return false; end if;
  select t.person_id into main from app.case_participant t
    where t.site_id = app.site_id() and t.case_id = app.case_id() and t.position = 'main';
  select left(i.family_name || case when i.given_names = '' then '' else ', ' || i.given_names end, 200) into name
    from app.person_identity i where i.site_id = app.site_id() and i.person_id = p_person;
  name := coalesce(name, '–');
  insert into app.household_member (site_id, household_id, organisation_id, person_id, named, role, at_home, valid, end_reason, recorded_by)
    select h.site_id, h.household_id, h.organisation_id, main, name, h.role, h.at_home, h.valid, h.end_reason, app.membership_id()
    from app.household_member h
    where h.site_id = app.site_id() and h.person_id = p_person and h.superseded_by is null and h.named is null and exists (
      select from app.household_member o where o.site_id = h.site_id and o.household_id = h.household_id and o.superseded_by is null
        and o.person_id = any(app.person_ids()) and o.person_id <> p_person);
  -- The same for what the person was to the others: their own rows keep the name, rows of the person are turned round.
  insert into app.person_relationship (site_id, organisation_id, person_id, kind, other_named, valid, note, recorded_by)
    select r.site_id, r.organisation_id, r.other_person_id, case r.kind when 'parent' then 'child' when 'child' then 'parent' else r.kind end,
      name, r.valid, r.note, app.membership_id()
    from app.person_relationship r
    where r.site_id = app.site_id() and r.person_id = p_person and r.superseded_by is null and r.kind not in ('guardian', 'custody')
      and r.other_person_id = any(app.person_ids());
  update app.person_relationship r set other_person_id = null, other_named = name
    where r.site_id = app.site_id() and r.other_person_id = p_person and r.person_id = any(app.person_ids()) and r.superseded_by is null;
  update app.person_search s set open_case_id = null, responsible_title = null
    where s.site_id = app.site_id() and s.person_id = p_person and s.open_case_id = app.case_id();
  perform gate.set_case_context(app.case_id(), app.categories(), app.write_categories());
  insert into app.audit_entry (site_id, action, case_id, object_id, salt, digest)
    values (app.site_id(), 'case.participant_ended', app.case_id(), p_person, '', '');
  return true;
end $$;
-- Stores a membership in a household, or puts a new row in place of the one that stands. Without a household and
-- without a row to replace a new household begins. All members of a household stand in the chain's log under one key.
create or replace function gate.keep_household_member(p_replaces uuid, p_household uuid, p_person uuid, p_named text, p_named_birth_date text,
  p_role text, p_at_home boolean, p_valid daterange, p_end_reason text)
returns table (id uuid, household_id uuid, refused text)
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  home uuid := p_household;
  made uuid := uuidv7();
begin
  if app.case_id() is null or not 'family' = any(coalesce(app.write_categories(), '{}')) or not p_person = any(app.person_ids()) then
    raise exception 'no case of this person is open for writing' using errcode = '42501';
  end if;
  if p_replaces is not null then
    update app.household_member h set superseded_by = made
      where h.site_id = app.site_id() and h.id = p_replaces and h.person_id = p_person and h.superseded_by is null
      returning h.household_id into home;
    if not found then
      return query select null::uuid, null::uuid, 'changed';
      return;
    end if;
  elsif home is null then
    insert into app.household (site_id, organisation_id)
      select p.site_id, p.organisation_id from app.person p where p.site_id = app.site_id() and p.person_id = p_person
      returning household.id into home;
  elsif not exists (select from app.household_member h
      where h.site_id = app.site_id() and h.household_id = home and h.person_id = any(app.person_ids())) then
    raise exception 'no member of this household is part of the open case' using errcode = '42501';
  end if;
  begin
    insert into app.household_member (site_id, id, household_id, organisation_id, person_id, named, named_birth_date, role, at_home, valid, end_reason, recorded_by)
      select p.site_id, made, home, p.organisation_id, p.person_id, p_named, p_named_birth_date, p_role, p_at_home, p_valid, p_end_reason, app.membership_id()
      from app.person p where p.site_id = app.site_id() and p.person_id = p_person;
  exception when exclusion_violation then
    return query select null::uuid, null::uuid, 'overlap';
    return;
  end;
  if p_named is null then
    insert into app.trace_key (site_id, person_id, kind, source_id, key)
      select app.site_id(), p_person, 'household', home, coalesce(
        (select k.key from app.household_member h
          join app.trace_key k on k.site_id = h.site_id and k.person_id = h.person_id and k.kind = 'household' and k.source_id = home
          where h.site_id = app.site_id() and h.household_id = home limit 1),
        gen_random_uuid())
      on conflict do nothing;
  end if;
  return query select made, home, null::text;
end $$;
grant execute on function gate.add_participant(uuid), gate.end_participation(uuid, date),
  gate.keep_household_member(uuid, uuid, uuid, text, text, text, boolean, daterange, text) to nahtlos_app;
