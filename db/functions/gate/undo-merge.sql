-- runs as nahtlos_gate
drop function if exists gate.assign_row(text, uuid, uuid);
-- The standing merge of the open case's person with this reference, and whether it can be undone now: one whose survivor
-- was merged on is undone in the other order.
create or replace function gate.standing_merge(p_ref uuid)
returns table (merge_id uuid, person_id uuid, into_person_id uuid, merged_at timestamptz, is_last boolean)
language sql stable security definer set search_path = pg_catalog
begin atomic
  select m.id, m.person_id, m.into_person_id, m.merged_at, p.merged_into is null
  from app.person_merge m join app.person p on p.site_id = m.site_id and p.person_id = m.into_person_id
  where m.site_id = app.site_id() and m.ref = p_ref and m.undone_at is null and m.person_id = any(app.person_ids());
end;
-- This person and those shown under it since earlier merges, but not those it was merged into.
create or replace function gate.merged_below(p_person uuid) returns uuid[]
language sql stable security definer set search_path = pg_catalog
begin atomic
  with recursive down as (
    select p_person as person_id
    union
    select p.person_id from down join app.person p on p.site_id = app.site_id() and p.merged_into = down.person_id)
  select array_agg(d.person_id) from down d;
end;
-- What was written about the two persons since they were merged, as far as the open case shows its categories. What
-- belongs to a case (steps, documents, transitions) is not among it: it stays with its case, and the case with its person.
create or replace function gate.written_since_merge(p_ref uuid)
returns table (kind text, id uuid, person_id uuid, category text, words text, recorded_at timestamptz, of_merged boolean)
language sql stable security definer set search_path = pg_catalog
begin atomic
  with m as materialized (select * from gate.standing_merge(p_ref)),
  both_persons as (
    select unnest(gate.with_merged(array[m.into_person_id])) as person_id, m.merged_at from m),
  rows as (
    select 'fact' as kind, t.id, t.person_id, t.category, t.key as words, t.recorded_at from app.person_fact t where t.site_id = app.site_id()
    and t.person_id in (select b.person_id from both_persons b)
    union all
    select 'residence', t.id, t.person_id, 'residence', coalesce(t.title_code, ''), t.recorded_at from app.person_residence t where t.site_id = app.site_id()
    and t.person_id in (select b.person_id from both_persons b)
    union all
    select 'period', t.id, t.person_id, t.category, t.rechtskreis, t.recorded_at from app.rechtskreis_period t where t.site_id = app.site_id()
    and t.person_id in (select b.person_id from both_persons b)
    union all
    select 'consent', t.id, t.person_id, 'identity', t.act, t.recorded_at from app.consent t where t.site_id = app.site_id()
    and t.person_id in (select b.person_id from both_persons b)
    union all
    select 'name', t.id, t.person_id, 'identity', t.name, t.recorded_at from app.person_name t where t.site_id = app.site_id()
    and t.person_id in (select b.person_id from both_persons b)
    union all
    select 'need', t.id, t.person_id, t.category, t.life_domain, t.recorded_at from app.person_need t where t.site_id = app.site_id()
    and t.person_id in (select b.person_id from both_persons b)
    union all
    select 'attendance', t.id, t.person_id, t.category, coalesce(t.place,
      (select o.name from app.organisation o where o.site_id = t.site_id and o.id = t.institution_id), ''), t.recorded_at from app.person_attendance t where t.site_id = app.site_id()
    and t.person_id in (select b.person_id from both_persons b)
    union all
    select 'tie', t.id, t.person_id, t.category, t.name, t.recorded_at from app.network_tie t where t.site_id = app.site_id()
    and t.person_id in (select b.person_id from both_persons b)
    union all
    select 'member', t.id, t.person_id, 'family', coalesce(t.named, ''), t.recorded_at from app.household_member t where t.site_id = app.site_id()
    and t.person_id in (select b.person_id from both_persons b)
    union all
    -- A row between the two of them says that they are two: there is nothing to ask.
    select 'relationship', t.id, t.person_id, 'family', coalesce(t.other_named,
      (select o.name from app.organisation o where o.site_id = t.site_id and o.id = t.institution_id),
      (select concat_ws(', ', i.family_name, nullif(i.given_names, '')) from app.person_identity i where i.site_id = t.site_id and i.person_id = t.other_person_id),
      ''), t.recorded_at from app.person_relationship t where t.site_id = app.site_id()
    and t.person_id in (select b.person_id from both_persons b) and not exists (select from both_persons b where b.person_id = t.other_person_id)
    union all
    -- One row each, changed in place; its person stands for it. A merge of before contacts were kept leaves it where it is.
    select 'contact', t.person_id, t.person_id, 'contact', coalesce(t.phone, ''), t.changed_at from app.person_contact t
    join m on true join app.contact_before_merge k on k.site_id = t.site_id and k.merge_id = m.merge_id and k.person_id = t.person_id
    where t.site_id = app.site_id()
    union all
    select 'resource', t.id, t.person_id, t.category, t.title, t.recorded_at from app.person_resource t where t.site_id = app.site_id()
    and t.person_id in (select b.person_id from both_persons b))
  select r.*, r.person_id = any(gate.merged_below(m.person_id)) from rows r cross join m
  where r.recorded_at >= m.merged_at and r.category = any(app.write_categories())
  order by r.recorded_at, r.id;
end;
-- Ids out of a list in JSON; none where there is no list.
create or replace function gate.ids_of(p_list jsonb) returns uuid[]
language sql immutable security definer set search_path = pg_catalog
begin atomic
  select coalesce(array_agg(e.id::uuid), '{}') from jsonb_array_elements_text(p_list) e(id);
end;
-- Takes a merge back. The caller has said of every row written since then to which of the two it belongs: "p_of_merged"
-- to the person that was merged, the others to the one it was merged into. "p_seen" is what the caller was asked about;
-- where something was written meanwhile, nothing happens and the answer is "changed".
drop function if exists gate.undo_merge(uuid, uuid[], uuid[]);
create function gate.undo_merge(p_ref uuid, p_seen uuid[], p_of_merged uuid[])
returns table (refused text, merge_id uuid, person_id uuid, into_person_id uuid, everybody uuid[], moved int)
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  merge record;
  one record;
  reached record;
  side uuid[];
  everyone uuid[];
  to_merged jsonb;
  to_into jsonb;
  told int := 0;
begin
  if app.case_id() is null or not 'identity' = any(app.write_categories()) then raise exception 'no case is open for writing names' using errcode = '42501'; end if;
  perform pg_advisory_xact_lock(hashtextextended(app.organisation_id()::text, 2));
  select * into merge from gate.standing_merge(p_ref);
  if merge.merge_id is null then
    return query select 'unseen', null::uuid, null::uuid, null::uuid, null::uuid[], 0;
    return;
  end if;
  select r.reach into reached from gate.reach_of_person(merge.person_id) r;
  if reached.reach <> 'open' or not merge.is_last then
    return query select case when merge.is_last then reached.reach else 'later_merge' end, null::uuid, null::uuid, null::uuid, null::uuid[], 0;
    return;
  end if;
  if exists (select from gate.written_since_merge(p_ref) w where w.id <> all(p_seen))
    or exists (select from unnest(p_of_merged) o(id) where o.id not in (select w.id from gate.written_since_merge(p_ref) w)) then
    return query select 'changed', merge.merge_id, null::uuid, null::uuid, null::uuid[], 0;
    return;
  end if;
  side := gate.merged_below(merge.person_id);
  everyone := gate.with_merged(array[merge.into_person_id]);
  select coalesce(jsonb_object_agg(w.kind, w.ids), '{}') into to_merged from (
    select w.kind, jsonb_agg(w.id) as ids from gate.written_since_merge(p_ref) w where w.id = any(p_of_merged) and not w.of_merged group by w.kind) w;
  select coalesce(jsonb_object_agg(w.kind, w.ids), '{}') into to_into from (
    select w.kind, jsonb_agg(w.id) as ids from gate.written_since_merge(p_ref) w where w.id <> all(p_of_merged) and w.of_merged group by w.kind) w;
  for one in select t.* from gate.tables_of_person() t loop
    told := told + gate.part_rows(one.name, one.same, merge.person_id, merge.into_person_id, side, everyone,
      gate.ids_of(to_merged->one.kind), gate.ids_of(to_into->one.kind));
  end loop;
  perform gate.keep_household_keys(gate.ids_of(to_merged->'member') || gate.ids_of(to_into->'member'));
  told := told + gate.part_contacts(merge.merge_id, merge.person_id, merge.into_person_id, gate.ids_of(to_merged->'contact'), gate.ids_of(to_into->'contact'));
  delete from app.contact_before_merge k where k.site_id = app.site_id() and k.merge_id = merge.merge_id;
  update app.person p set merged_into = null where p.site_id = app.site_id() and p.person_id = merge.person_id;
  update app.person_merge m set undone_at = v.moment, undone_by = app.membership_id() from (select now() as moment) v
    where m.site_id = app.site_id() and m.id = merge.merge_id;
  perform gate.rewrite_lists_of(everyone);
  return query select null::text, merge.merge_id, merge.person_id, merge.into_person_id, everyone, told;
end $$;
grant execute on function gate.written_since_merge(uuid), gate.undo_merge(uuid, uuid[], uuid[]) to nahtlos_app;
