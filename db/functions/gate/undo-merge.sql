-- runs as nahtlos_gate
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
    select 'attendance', t.id, t.person_id, t.category, t.kind, t.recorded_at from app.person_attendance t where t.site_id = app.site_id()
    and t.person_id in (select b.person_id from both_persons b)
    union all
    select 'tie', t.id, t.person_id, t.category, t.name, t.recorded_at from app.network_tie t where t.site_id = app.site_id()
    and t.person_id in (select b.person_id from both_persons b)
    union all
    select 'resource', t.id, t.person_id, t.category, t.title, t.recorded_at from app.person_resource t where t.site_id = app.site_id()
    and t.person_id in (select b.person_id from both_persons b))
  select r.*, r.person_id = any(gate.merged_below(m.person_id)) from rows r cross join m
  where r.recorded_at >= m.merged_at and r.category = any(app.write_categories())
  order by r.recorded_at, r.id;
end;
-- Gives one row that was written since the merge to a person. A rating that would stand beside another of its life domain, or
-- an answer beside another to the same question, takes its place.
create or replace function gate.assign_row(p_kind text, p_id uuid, p_person uuid) returns void
language plpgsql volatile security definer set search_path = pg_catalog as $$
begin
  case p_kind
  when 'fact' then
    update app.person_fact o set superseded_by = p_id from app.person_fact t where t.site_id = app.site_id() and t.id = p_id and t.superseded_by is null
      and o.site_id = t.site_id and o.person_id = p_person and o.key = t.key and o.item = t.item and o.superseded_by is null and o.id <> p_id;
    update app.person_fact t set person_id = p_person where t.site_id = app.site_id() and t.id = p_id;
  when 'tie' then update app.network_tie t set person_id = p_person where t.site_id = app.site_id() and t.id = p_id;
  when 'attendance' then update app.person_attendance t set person_id = p_person where t.site_id = app.site_id() and t.id = p_id;
  when 'residence' then update app.person_residence t set person_id = p_person where t.site_id = app.site_id() and t.id = p_id;
  when 'period' then update app.rechtskreis_period t set person_id = p_person where t.site_id = app.site_id() and t.id = p_id;
  when 'consent' then update app.consent t set person_id = p_person where t.site_id = app.site_id() and t.id = p_id;
  when 'name' then update app.person_name t set person_id = p_person where t.site_id = app.site_id() and t.id = p_id;
  when 'resource' then update app.person_resource t set person_id = p_person where t.site_id = app.site_id() and t.id = p_id;
  when 'need' then
    update app.person_need o set superseded_by = p_id from app.person_need t where t.site_id = app.site_id() and t.id = p_id and t.superseded_by is null
      and o.site_id = t.site_id and o.person_id = p_person and o.life_domain = t.life_domain
      and coalesce(o.life_domain_local, '') = coalesce(t.life_domain_local, '') and o.superseded_by is null and o.id <> p_id;
    update app.person_need t set person_id = p_person where t.site_id = app.site_id() and t.id = p_id;
  end case;
end $$;
-- Takes a merge back. The caller has said of every row written since then to which of the two it belongs: "p_of_merged"
-- to the person that was merged, the others to the one it was merged into. "p_seen" is what the caller was asked about;
-- where something was written meanwhile, nothing happens and the answer is "changed".
create or replace function gate.undo_merge(p_ref uuid, p_seen uuid[], p_of_merged uuid[])
returns table (refused text, merge_id uuid, person_id uuid, into_person_id uuid, moved int)
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  merge record;
  one record;
  reached record;
  side uuid[];
  told int := 0;
begin
  if app.case_id() is null or not 'identity' = any(app.write_categories()) then raise exception 'no case is open for writing names' using errcode = '42501'; end if;
  perform pg_advisory_xact_lock(hashtextextended(app.organisation_id()::text, 2));
  select * into merge from gate.standing_merge(p_ref);
  if merge.merge_id is null then
    return query select 'unseen', null::uuid, null::uuid, null::uuid, 0;
    return;
  end if;
  select r.reach into reached from gate.reach_of_person(merge.person_id) r;
  if reached.reach <> 'open' or not merge.is_last then
    return query select case when merge.is_last then reached.reach else 'later_merge' end, null::uuid, null::uuid, null::uuid, 0;
    return;
  end if;
  if exists (select from gate.written_since_merge(p_ref) w where w.id <> all(p_seen))
    or exists (select from unnest(p_of_merged) o(id) where o.id not in (select w.id from gate.written_since_merge(p_ref) w)) then
    return query select 'changed', merge.merge_id, null::uuid, null::uuid, 0;
    return;
  end if;
  side := gate.merged_below(merge.person_id);
  for one in select w.kind, w.id, w.id = any(p_of_merged) as of_merged, w.of_merged as is_there from gate.written_since_merge(p_ref) w loop
    if one.of_merged <> one.is_there then
      perform gate.assign_row(one.kind, one.id, case when one.of_merged then merge.person_id else merge.into_person_id end);
      told := told + 1;
    end if;
  end loop;
  update app.person p set merged_into = null where p.site_id = app.site_id() and p.person_id = merge.person_id;
  update app.person_merge m set undone_at = v.moment, undone_by = app.membership_id() from (select now() as moment) v
    where m.site_id = app.site_id() and m.id = merge.merge_id;
  perform gate.rewrite_lists_of(gate.with_merged(array[merge.into_person_id]) || side);
  return query select null::text, merge.merge_id, merge.person_id, merge.into_person_id, told;
end $$;
grant execute on function gate.written_since_merge(uuid), gate.undo_merge(uuid, uuid[], uuid[]) to nahtlos_app;
