-- runs as nahtlos_gate
-- Under whom each of these persons is shown: itself, or the last of those it was merged into.
create or replace function gate.survivors(p_persons uuid[]) returns table (person_id uuid, survivor_id uuid)
language sql stable security definer set search_path = pg_catalog
begin atomic
  with recursive up as (
    select u.person_id as origin, u.person_id as reached, p.merged_into from unnest(p_persons) u(person_id)
      join app.person p on p.site_id = app.site_id() and p.person_id = u.person_id
    union
    select up.origin, p.person_id, p.merged_into from up join app.person p on p.site_id = app.site_id() and p.person_id = up.merged_into)
  select origin, reached from up where merged_into is null;
end;
-- All persons that are one human with any of these, themselves first; of those, the ones under which others are shown.
create or replace function gate.with_merged(p_persons uuid[]) returns uuid[]
language plpgsql stable security definer set search_path = pg_catalog as $$
declare
  everybody uuid[];
begin
  if not exists (select from app.person p where p.site_id = app.site_id() and p.merged_into = any(p_persons))
    and not exists (select from app.person p where p.site_id = app.site_id() and p.person_id = any(p_persons) and p.merged_into is not null) then
    return p_persons;
  end if;
  with recursive down as (
    select distinct s.survivor_id as person_id from gate.survivors(p_persons) s
    union
    select p.person_id from down join app.person p on p.site_id = app.site_id() and p.merged_into = down.person_id)
  select array_agg(d.person_id order by (d.person_id = any(p_persons)) desc, array_position(p_persons, d.person_id), (p.merged_into is null) desc, p.created_at, p.person_id) into everybody
    from down d join app.person p on p.site_id = app.site_id() and p.person_id = d.person_id;
  return everybody;
end $$;
-- Under whose name a person stands in somebody's list: for the case managers of its organisation under that of the person
-- it was merged into, for all others under its own, which is what they were told.
create or replace function gate.person_shown_to(p_grantee uuid, p_person uuid) returns uuid
language plpgsql stable security definer set search_path = pg_catalog as $$
begin
  if not exists (select from app.person p where p.site_id = app.site_id() and p.person_id = p_person and p.merged_into is not null) then return p_person; end if;
  if not exists (select from app.membership m join app.person p on p.site_id = m.site_id and p.organisation_id = m.organisation_id
      where m.site_id = app.site_id() and m.id = p_grantee and m.role = 'case_manager' and p.person_id = p_person) then
    return p_person;
  end if;
  return (select s.survivor_id from gate.survivors(array[p_person]) s);
end $$;
-- Whether the caller may open what there is of a person: a valid grant on the names of one case, and none that is open
-- and closed to the caller. Answers "other_case" with the responsible post, or "unseen".
create or replace function gate.reach_of_person(p_person uuid) returns table (reach text, responsible_title text)
language plpgsql stable security definer set search_path = pg_catalog as $$
declare
  everybody uuid[] := gate.with_merged(array[p_person]);
  mine uuid[];
  closed_to_me text;
begin
  select array_agg(distinct a.case_id) into mine from app.case_participant t
    join app.case_access a on a.site_id = t.site_id and a.case_id = t.case_id
    where t.site_id = app.site_id() and t.person_id = any(everybody) and a.grantee_id = any(app.grantees()) and a.level = 'open'
      and 'identity' = any(a.write_categories) and a.ended_at is null and a.valid_from <= app.now() and (a.valid_until is null or a.valid_until > app.now());
  select m.title into closed_to_me from app.case_participant t
    join app.case c on c.site_id = t.site_id and c.case_id = t.case_id and c.status in ('open', 'paused') and c.case_id <> all(coalesce(mine, '{}'))
    join app.membership m on m.site_id = c.site_id and m.id = c.responsible_id
    where t.site_id = app.site_id() and t.person_id = any(everybody) order by c.opened_on limit 1;
  return query select case when closed_to_me is not null then 'other_case' when mine is null then 'unseen' else 'open' end, closed_to_me;
end $$;
grant usage on schema gate to nahtlos_search;
grant execute on function gate.survivors(uuid[]), gate.with_merged(uuid[]) to nahtlos_search;
