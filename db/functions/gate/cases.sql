-- runs as nahtlos_gate
-- Sets what an opened case lets see and write; kept apart, so that the union of two grants never turns a right to
-- read one category into a right to write it.
create or replace function gate.set_case_context(p_case uuid, p_categories text[], p_write text[]) returns void
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  persons text;
begin
  -- The main person stands first; whoever left the case is no longer seen in it. Who was merged with a participant is the
  -- same human; participants stand first, for what is written is about them. Other organisations and offices see what was
  -- released of this case, and nothing more because of a merge.
  select array_to_string(case when app.acting_role() = 'job' or (app.acting_role() = 'case_manager' and c.organisation_id = app.organisation_id())
      then gate.with_merged(t.participants) else t.participants end, ',') into persons
    from app.case c, lateral (select array_agg(one.person_id order by one.is_main desc, one.first_id) as participants from (
      select p.person_id, bool_or(p.position = 'main') as is_main, min(p.id::text) as first_id from app.case_participant p
      where p.site_id = c.site_id and p.case_id = c.case_id and app.is_running(p.valid) group by p.person_id) one) t
    where c.site_id = app.site_id() and c.case_id = p_case;
  perform set_config('app.case', p_case::text, true), set_config('app.categories', array_to_string(p_categories, ','), true),
    set_config('app.write_categories', array_to_string(p_write, ','), true), set_config('app.persons', coalesce(persons, ''), true);
end $$;
-- Opens a case: looks for valid grants, writes the reading into the log and sets the context. Never raises for a
-- refusal (the log entry must stay): it answers no row, and the caller answers "not found". A second case in one
-- transaction is a fault of the program and raises.
create or replace function gate.open_case(p_ref uuid, p_part text)
returns table (case_id uuid, ref uuid, level text, categories text[], write_categories text[], status text, phase text, version int, source_kinds text[])
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  found_case record;
  grants record;
begin
  if app.case_id() is not null then raise exception 'a case is open in this transaction already' using errcode = '55000'; end if;
  select c.case_id, c.ref, c.status, c.phase, c.version into found_case from app.case c where c.site_id = app.site_id() and c.ref = p_ref;
  select array_agg(distinct category) filter (where category is not null) as readable,
         array_agg(distinct writable) filter (where writable is not null) as writable,
         bool_or(a.level = 'open') as is_open, count(*) as rows, array_agg(distinct a.source_kind) as kinds
    into grants
    from app.case_access a
    left join lateral (select u.category, case when u.category = any(a.write_categories) then u.category end as writable
      from unnest(a.categories) u(category)) c on true
    where a.site_id = app.site_id() and a.case_id = found_case.case_id and a.grantee_id = any(app.grantees())
      and a.ended_at is null and a.valid_from <= app.now() and (a.valid_until is null or a.valid_until > app.now());
  if grants.rows = 0 then
    insert into app.audit_entry (site_id, action, part, outcome, case_id, object_id, salt, digest)
      values (app.site_id(), 'case.opened', p_part, 'refused', found_case.case_id, p_ref, '', '');
    return;
  end if;
  -- The plan of a closed case stands as it was closed; who somebody is can still be corrected.
  if found_case.status in ('closed', 'transferred') then grants.writable := array_remove(grants.writable, 'plan'); end if;
  -- Notes of the counselling never reach the offices that decide about residence, whatever a grant says.
  if app.acting_role() in ('residence_officer', 'naturalisation_officer') then
    grants.readable := array_remove(grants.readable, 'note');
    grants.writable := array_remove(grants.writable, 'note');
  end if;
  perform gate.set_case_context(found_case.case_id, coalesce(grants.readable, '{}'), coalesce(grants.writable, '{}'));
  perform set_config('app.leads_case', case when grants.kinds && array['responsibility', 'deputy'] then 'yes' else '' end, true);
  if p_part <> '' then
    insert into app.audit_entry (site_id, action, part, case_id, salt, digest)
      values (app.site_id(), 'case.opened', p_part, found_case.case_id, '', '');
  end if;
  return query select found_case.case_id, found_case.ref, case when grants.is_open then 'open' else 'stub' end,
    coalesce(grants.readable, '{}'), coalesce(grants.writable, '{}'), found_case.status, found_case.phase, found_case.version, grants.kinds;
end $$;
-- A case is born open: with the person, episode, plan, keys and grants in one act. Refusals are answered, not raised.
drop function if exists gate.begin_case(uuid, date, text);
create or replace function gate.begin_case(p_person_ref uuid, p_opened_on date, p_access_route text, p_access_route_local text default null)
returns table (case_id uuid, ref uuid, person_id uuid, person_ref uuid, episode_id uuid, plan_id uuid, refused text, responsible_title text)
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  person uuid;
  made_case record;
  made_episode uuid;
  made_plan uuid;
  concept uuid;
  responsible text;
begin
  if app.case_id() is not null then raise exception 'a case is open in this transaction already' using errcode = '55000'; end if;
  -- Nobody is admitted by an organisation that exists no more on that day.
  if app.acting_role() is distinct from 'case_manager' or exists (select from app.organisation o
      where o.site_id = app.site_id() and o.id = app.organisation_id() and o.closed_on <= app.today()) then
    insert into app.audit_entry (site_id, action, outcome, object_id, salt, digest) values (app.site_id(), 'case.begun', 'refused', p_person_ref, '', '');
    return query select null::uuid, null::uuid, null::uuid, null::uuid, null::uuid, null::uuid, 'role', null::text;
    return;
  end if;
  if p_person_ref is not null then
    select p.person_id into person from app.person p where p.site_id = app.site_id() and p.ref = p_person_ref and p.organisation_id = app.organisation_id();
    if person is null then
      insert into app.audit_entry (site_id, action, outcome, object_id, salt, digest) values (app.site_id(), 'case.begun', 'refused', p_person_ref, '', '');
      return query select null::uuid, null::uuid, null::uuid, null::uuid, null::uuid, null::uuid, 'unknown', null::text;
      return;
    end if;
    select s.survivor_id into person from gate.survivors(array[person]) s;
    -- Two people who admit the same person at once: the second waits here and then sees the case of the first.
    perform pg_advisory_xact_lock(hashtextextended(person::text, 1));
    select m.title into responsible from app.case_participant t
      join app.case c on c.site_id = t.site_id and c.case_id = t.case_id and c.status in ('open', 'paused')
      join app.membership m on m.site_id = c.site_id and m.id = c.responsible_id
      where t.site_id = app.site_id() and t.person_id = any(gate.with_merged(array[person])) and app.is_running(t.valid) limit 1;
    if found then
      insert into app.audit_entry (site_id, action, outcome, object_id, salt, digest) values (app.site_id(), 'case.begun', 'refused', p_person_ref, '', '');
      return query select null::uuid, null::uuid, null::uuid, null::uuid, null::uuid, null::uuid, 'has_open_case', responsible;
      return;
    end if;
  else
    insert into app.person (site_id, organisation_id) values (app.site_id(), app.organisation_id()) returning person.person_id into person;
  end if;
  select v.id into concept from app.concept_version v
    where v.site_id = app.site_id() and v.state = 'adopted' and v.in_force_from <= app.today() order by v.in_force_from desc limit 1;
  insert into app.case (site_id, organisation_id, responsible_id, opened_on)
    values (app.site_id(), app.organisation_id(), app.membership_id(), p_opened_on) returning app.case.case_id, app.case.ref into made_case;
  insert into app.case_participant (site_id, case_id, organisation_id, person_id, position, valid)
    values (app.site_id(), made_case.case_id, app.organisation_id(), person, 'main', daterange(p_opened_on, null));
  insert into app.episode (site_id, case_id, concept_version_id, access_route, access_route_local, opened_on)
    values (app.site_id(), made_case.case_id, concept, p_access_route, p_access_route_local, p_opened_on) returning id into made_episode;
  insert into app.case_course (site_id, case_id, episode_id, status, phase, since, recorded_by)
    values (app.site_id(), made_case.case_id, made_episode, 'open', 'intake', p_opened_on, app.membership_id());
  insert into app.plan (site_id, case_id, episode_id) values (app.site_id(), made_case.case_id, made_episode) returning id into made_plan;
  insert into app.trace_key (site_id, person_id, kind, source_id)
    values (app.site_id(), person, 'person', person), (app.site_id(), person, 'case', made_case.case_id), (app.site_id(), person, 'chain', made_plan)
    on conflict do nothing;
  insert into app.case_access (site_id, case_id, membership_id, role, categories, write_categories, level, source_kind, source_id, valid_from)
    values (app.site_id(), made_case.case_id, app.membership_id(), app.acting_role(), app.all_categories(), app.all_categories(), 'open', 'responsibility', made_case.case_id, app.now());
  perform gate.grant_to_deputies(made_case.case_id);
  perform gate.set_case_context(made_case.case_id, app.all_categories(), app.all_categories());
  perform set_config('app.leads_case', 'yes', true);
  insert into app.audit_entry (site_id, action, case_id, object_id, salt, digest) values (app.site_id(), 'case.begun', made_case.case_id, person, '', '');
  return query select made_case.case_id, made_case.ref, person, (select p.ref from app.person p where p.site_id = app.site_id() and p.person_id = person), made_episode, made_plan, null::text, null::text;
end $$;
-- Whoever stands in for the responsible member gets a grant of their own, with the end of the deputyship.
create or replace function gate.grant_to_deputies(p_case uuid) returns int
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  given int;
begin
  with written as (
  insert into app.case_access (site_id, case_id, membership_id, role, categories, write_categories, level, source_kind, source_id, valid_from, valid_until)
    select d.site_id, c.case_id, m.id, m.role, app.all_categories(), app.all_categories(), 'open', 'deputy', d.id, least(d.began_at, app.now()),
      ((d.valid_until + 1)::timestamp at time zone 'Europe/Berlin')
    from app.case c
    join app.deputyship d on d.site_id = c.site_id and d.absent_membership_id = c.responsible_id and d.ended_at is null and d.valid_until >= app.today()
    join app.membership m on m.site_id = d.site_id and m.id = d.deputy_membership_id
    where c.site_id = app.site_id() and c.case_id = p_case
      and not exists (select from app.case_access a where a.site_id = d.site_id and a.case_id = c.case_id and a.source_id = d.id and a.ended_at is null)
    returning 1)
  select count(*) into given from written;
  return given;
end $$;
-- Writes the lines of one case in everybody's list anew, each with no more than the grant covers. A line outlives the
-- grants that end before it, so its columns come from those that last as long as the line.
create or replace function gate.write_case_list(p_case uuid) returns int
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  lines int;
begin
  delete from app.case_list l where l.site_id = app.site_id() and l.case_id = p_case;
  with written as (
  insert into app.case_list (site_id, grantee_id, case_id, case_ref, level, source_kind, status, phase, display_name, birth_year, municipality_code,
      responsible_title, next_step_title, next_due, opened_on, updated_at, updated_by, valid_until)
    select c.site_id, g.grantee_id, c.case_id, c.ref, g.level, g.source_kind, c.status, c.phase,
      case when 'identity' = any(g.categories) then i.family_name || case when i.given_names = '' then '' else ', ' || i.given_names end end,
      case when 'identity' = any(g.categories) then left(i.birth_date, 4)::smallint end,
      case when 'contact' = any(g.categories) then k.municipality_code end,
      m.title,
      case when 'plan' = any(g.categories) then s.title end,
      case when 'plan' = any(g.categories) then s.due end,
      c.opened_on, c.updated_at, c.updated_by, g.valid_until
    from app.case c
    join app.membership m on m.site_id = c.site_id and m.id = c.responsible_id
    join lateral (
      select a.grantee_id, case when bool_or(a.level = 'open') then 'open' else 'stub' end as level,
        (array_agg(a.source_kind order by a.source_kind = 'responsibility' desc, a.source_kind))[1] as source_kind,
        case when bool_or(a.valid_until is null) then null else max(a.valid_until) end as valid_until,
        array_agg(distinct u.category) as categories
      from (
        select r.*, coalesce(r.valid_until, 'infinity') = max(coalesce(r.valid_until, 'infinity')) over (partition by r.grantee_id) as lasts
        from app.case_access r
        where r.site_id = c.site_id and r.case_id = c.case_id and r.ended_at is null and r.valid_from <= app.now()
          and (r.valid_until is null or r.valid_until > app.now()) and r.source_kind <> 'job') a
      left join lateral unnest(a.categories) u(category) on a.lasts
      group by a.grantee_id) g on true
    left join app.case_participant p on p.site_id = c.site_id and p.case_id = c.case_id and p.position = 'main'
    left join app.person_identity i on i.site_id = c.site_id and i.person_id = gate.person_shown_to(g.grantee_id, p.person_id)
    left join app.person_contact k on k.site_id = c.site_id and k.person_id = p.person_id
    left join lateral (
      select t.title, t.due from app.plan_step t
      where t.site_id = c.site_id and t.case_id = c.case_id and t.status in ('planned', 'started') order by t.due nulls last, t.id limit 1) s on true
    where c.site_id = app.site_id() and c.case_id = p_case
    returning 1)
  select count(*) into lines from written;
  -- Whoever gains or loses a grant gains or loses the lines of the case's transitions with it.
  perform gate.write_transition_list(p_case);
  return lines;
end $$;
-- Called by every command that changes what a list shows; also marks the case as changed.
create or replace function gate.refresh_case_list() returns void
language plpgsql volatile security definer set search_path = pg_catalog as $$
begin
  if app.case_id() is null then raise exception 'no case is open' using errcode = '55000'; end if;
  update app.case c set updated_at = v.moment, updated_by = app.membership_id(), version = c.version + 1 from (select now() as moment) v
    where c.site_id = app.site_id() and c.case_id = app.case_id();
  perform gate.write_case_list(app.case_id());
  perform gate.write_search_line(app.case_id());
end $$;
-- What the search says of the persons of a case: whether it is open, and whose it is.
create or replace function gate.write_search_line(p_case uuid) returns void
language plpgsql volatile security definer set search_path = pg_catalog as $$
begin
  update app.person_search s set open_case_id = v.case_id, responsible_title = v.title
    from (select p.person_id, case when c.status in ('open', 'paused') then c.case_id end as case_id, case when c.status in ('open', 'paused') then m.title end as title
      from app.case c join app.case_participant p on p.site_id = c.site_id and p.case_id = c.case_id and app.is_running(p.valid)
      join app.membership m on m.site_id = c.site_id and m.id = c.responsible_id
      where c.site_id = app.site_id() and c.case_id = p_case) v
    where s.site_id = app.site_id() and s.person_id = v.person_id;
end $$;
-- A due item for everyone who may write the plan of the opened case; without a date it is taken away.
create or replace function gate.put_work_item(p_kind text, p_source uuid, p_due date) returns int
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  items int;
begin
  -- A task of the program says of what it carries out that it could not, or what it was asked to look at, and nothing else.
  if app.case_id() is null or not ('plan' = any(app.write_categories()) or (app.acting_role() = 'job' and p_kind in ('mail_unsent', 'pathway_change'))) then raise exception 'the plan of no case is open for writing' using errcode = '42501'; end if;
  -- Nothing is due in a case that was closed while something was on its way.
  if app.acting_role() = 'job' and exists (select from app.case c where c.site_id = app.site_id() and c.case_id = app.case_id() and c.status = 'closed') then return 0; end if;
  -- What waits goes on waiting while its day is the same; another day is something new.
  delete from app.work_item w where w.site_id = app.site_id() and w.case_id = app.case_id() and w.kind = p_kind and w.source_id = p_source
    and w.due is distinct from p_due;
  if p_due is null then return 0; end if;
  with written as (
  insert into app.work_item (site_id, assignee_id, kind, source_id, case_id, due)
    select distinct a.site_id, a.grantee_id, p_kind, p_source, a.case_id, p_due from app.case_access a
    where a.site_id = app.site_id() and a.case_id = app.case_id() and a.ended_at is null and a.valid_from <= app.now() and (a.valid_until is null or a.valid_until > app.now())
      and 'plan' = any(a.write_categories) and a.membership_id is not null
      -- That there is an appointment is told only to those who may read it.
      and (p_kind not in ('appointment', 'mail_unsent') or 'appointment' = any(a.categories))
      and (p_kind <> 'pathway_change' or 'residence' = any(a.categories))
    on conflict do nothing
    returning 1)
  select count(*) into items from written;
  return items;
end $$;
-- Who may open the case that is open now: the page "Weitergaben & Zugriffe" reads nothing else.
create or replace function gate.access_of_open_case()
returns table (grantee_kind text, holder text, organisation_name text, role text, level text, source_kind text, categories text[], write_categories text[],
  valid_from timestamptz, valid_until timestamptz, ended_at timestamptz)
language sql stable security definer set search_path = pg_catalog
begin atomic
  select case when a.membership_id is not null then 'membership' when a.organisation_id is not null then 'organisation' when a.link_id is not null then 'link' else 'job' end,
    coalesce(m.title, o.name, ''), coalesce(mo.name, o.name, ''), a.role, a.level, a.source_kind, a.categories, a.write_categories, a.valid_from, a.valid_until, a.ended_at
  from app.case_access a
  left join app.membership m on m.site_id = a.site_id and m.id = a.membership_id
  left join app.organisation mo on mo.site_id = m.site_id and mo.id = m.organisation_id
  left join app.organisation o on o.site_id = a.site_id and o.id = a.organisation_id
  where a.site_id = app.site_id() and a.case_id = app.case_id()
  order by a.ended_at nulls first, a.valid_from;
end;
grant execute on function gate.write_case_list(uuid) to nahtlos_loader;
grant execute on function gate.open_case(uuid, text), gate.begin_case(uuid, date, text, text), gate.refresh_case_list(), gate.put_work_item(text, uuid, date),
  gate.access_of_open_case() to nahtlos_app;
