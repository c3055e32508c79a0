-- runs as nahtlos_gate
-- What the page of a merge shows of the other person beside that of the open case. Whoever may not open what there is of
-- that person sees nothing: "other_case" names the responsible post, "unseen" says no more than for a person that does
-- not exist. Looking is logged.
create or replace function gate.compare_person(p_ref uuid)
returns table (reach text, responsible_title text, person_id uuid, family_name text, given_names text, birth_date text, other_names text[],
  admitted_on date, open_case_ref uuid)
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  other uuid;
  reached record;
begin
  if app.case_id() is null or not 'identity' = any(app.write_categories()) then raise exception 'no case is open for writing names' using errcode = '42501'; end if;
  select s.survivor_id into other from app.person p cross join lateral gate.survivors(array[p.person_id]) s
    where p.site_id = app.site_id() and p.organisation_id = app.organisation_id() and p.ref = p_ref;
  select r.reach, r.responsible_title into reached from gate.reach_of_person(other) r;
  if other is null or reached.reach <> 'open' or other = any(app.person_ids()) then
    insert into app.audit_entry (site_id, action, outcome, case_id, object_id, salt, digest)
      values (app.site_id(), 'person.compared', 'refused', app.case_id(), p_ref, '', '');
    return query select case when other is null then 'unseen' when other = any(app.person_ids()) then 'same' else reached.reach end,
      case when other is not null then reached.responsible_title end, null::uuid, null::text, null::text, null::text, null::text[], null::date, null::uuid;
    return;
  end if;
  insert into app.audit_entry (site_id, action, case_id, object_id, salt, digest)
    values (app.site_id(), 'person.compared', app.case_id(), other, '', '');
  return query select 'open', null::text, p.person_id, i.family_name, i.given_names, i.birth_date,
      coalesce((select array_agg(n.name order by n.recorded_at) from app.person_name n
        where n.site_id = p.site_id and n.person_id = any(gate.with_merged(array[p.person_id]))
          and n.superseded_by is null and n.removed_for is null), '{}'),
      (p.created_at at time zone 'Europe/Berlin')::date,
      (select c.ref from app.case_participant t join app.case c on c.site_id = t.site_id and c.case_id = t.case_id and c.status in ('open', 'paused')
        where t.site_id = p.site_id and t.person_id = any(gate.with_merged(array[p.person_id])) order by c.opened_on limit 1)
    from app.person p left join app.person_identity i on i.site_id = p.site_id and i.person_id = p.person_id
    where p.site_id = app.site_id() and p.person_id = other;
end $$;
-- Writes the lists of all cases of these persons anew: under which name a case stands there may have changed.
create or replace function gate.rewrite_lists_of(p_persons uuid[]) returns int
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  one uuid;
  lines int := 0;
begin
  for one in select distinct t.case_id from app.case_participant t where t.site_id = app.site_id() and t.person_id = any(p_persons) order by 1 loop
    lines := lines + gate.write_case_list(one);
  end loop;
  return lines;
end $$;
-- Says that the person of the open case and another one are one human. "stands" tells whose name and birth date count
-- from now on. Two people who merge crosswise wait for each other here; the second then finds one person. Refusals are
-- answered, not raised; the frame of the command takes the transaction back and logs them.
create or replace function gate.merge_persons(p_own uuid, p_other_ref uuid, p_stands text, p_reason text)
returns table (refused text, responsible_title text, merge_id uuid, merge_ref uuid, person_id uuid, into_person_id uuid)
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  own uuid;
  other uuid;
  reached record;
  gone uuid;
  stays uuid;
  made record;
  everybody uuid[];
begin
  if app.case_id() is null or not 'identity' = any(app.write_categories()) or not p_own = any(app.person_ids()) then
    raise exception 'no case of this person is open for writing names' using errcode = '42501';
  end if;
  perform pg_advisory_xact_lock(hashtextextended(app.organisation_id()::text, 2));
  select s.survivor_id into own from gate.survivors(array[p_own]) s;
  select s.survivor_id into other from app.person p cross join lateral gate.survivors(array[p.person_id]) s
    where p.site_id = app.site_id() and p.organisation_id = app.organisation_id() and p.ref = p_other_ref;
  if other is null then
    return query select 'unseen', null::text, null::uuid, null::uuid, null::uuid, null::uuid;
    return;
  end if;
  if other = own then
    return query select 'same', null::text, null::uuid, null::uuid, null::uuid, null::uuid;
    return;
  end if;
  for reached in select r.reach, r.responsible_title from unnest(array[own, other]) u(one) cross join lateral gate.reach_of_person(u.one) r loop
    if reached.reach <> 'open' then
      return query select reached.reach, reached.responsible_title, null::uuid, null::uuid, null::uuid, null::uuid;
      return;
    end if;
  end loop;
  gone := case p_stands when 'own' then other else own end;
  stays := case p_stands when 'own' then own else other end;
  everybody := gate.with_merged(array[own]) || gate.with_merged(array[other]);
  update app.person p set merged_into = stays where p.site_id = app.site_id() and p.person_id = gone;
  insert into app.person_merge (site_id, organisation_id, person_id, into_person_id, case_id, reason, merged_by)
    values (app.site_id(), app.organisation_id(), gone, stays, app.case_id(), p_reason, app.membership_id()) returning id, ref into made;
  perform gate.keep_contacts(made.id, everybody);
  perform gate.rewrite_lists_of(everybody);
  return query select null::text, null::text, made.id, made.ref, gone, stays;
end $$;
grant execute on function gate.compare_person(uuid), gate.merge_persons(uuid, uuid, text, text) to nahtlos_app;
