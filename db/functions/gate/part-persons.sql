-- runs as nahtlos_gate
-- All tables whose rows say something about a person and follow it when a merge is taken back. "same" tells which two rows
-- of one person cannot stand beside each other; then the later one takes the place of the earlier. A table with a column
-- person_id that is missing here fails tests/db/persons/parting.test.ts.
create or replace function gate.tables_of_person() returns table (kind text, name text, same text)
language sql immutable security definer set search_path = pg_catalog
begin atomic
  select v.kind, v.name, v.same from (values
    ('fact', 'person_fact', 'x.key = y.key and x.item = y.item'),
    ('residence', 'person_residence', null),
    ('period', 'rechtskreis_period', null),
    ('consent', 'consent', null),
    ('name', 'person_name', null),
    ('need', 'person_need', 'x.life_domain = y.life_domain and coalesce(x.life_domain_local, '''') = coalesce(y.life_domain_local, '''')'),
    ('resource', 'person_resource', null),
    ('tie', 'network_tie', null),
    ('attendance', 'person_attendance', null),
    ('relationship', 'person_relationship', null),
    ('member', 'household_member', 'x.named is null and y.named is null and x.household_id = y.household_id and x.valid && y.valid'))
    v(kind, name, same);
end;
-- Gives rows of one table to the two sides of a merge: those of "p_to_merged" to "p_merged", those of "p_to_into" to
-- "p_into". A row that a row of the other side had followed is followed by the next one of its own side, or stands again.
-- Answers how many rows changed.
create or replace function gate.part_rows(p_name text, p_same text, p_merged uuid, p_into uuid, p_side uuid[], p_everybody uuid[],
  p_to_merged uuid[], p_to_into uuid[]) returns int
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  followed constant boolean := exists (select from pg_attribute a
    where a.attrelid = ('app.' || p_name)::regclass and a.attname = 'superseded_by' and not a.attisdropped);
  lines int;
begin
  if not followed then
    execute format('update app.%I t set person_id = case when t.id = any($1) then $3 else $4 end
      where t.site_id = app.site_id() and (t.id = any($1) or t.id = any($2))', p_name) using p_to_merged, p_to_into, p_merged, p_into;
    get diagnostics lines = row_count;
    return lines;
  end if;
  -- A row that stands in the end is marked by its own id first: the rows whose place it takes give way before it.
  execute format($sql$
    with recursive r as materialized (
      select t.*, o.owner, o.owner = any($3) as of_merged from app.%1$I t cross join lateral (
        select case when t.id = any($5) then $1 when t.id = any($6) then $2 else t.person_id end as owner) o
      where t.site_id = app.site_id() and t.person_id = any($4)),
    walk as (
      select r.id, r.of_merged, r.superseded_by as next from r
      union all
      select w.id, w.of_merged, n.superseded_by from walk w join r n on n.id = w.next where n.of_merged <> w.of_merged),
    ends as materialized (
      select w.id, w.next from walk w where not exists (select from r n where n.id = w.next and n.of_merged <> w.of_merged)),
    final as (
      select x.id, x.owner, coalesce(e.next, (
        select y.id from r y join ends f on f.id = y.id and f.next is null
        where y.owner = x.owner and y.id <> x.id and (%2$s) and (y.recorded_at, y.id) > (x.recorded_at, x.id)
        order by y.recorded_at desc, y.id desc limit 1)) as next
      from r x join ends e on e.id = x.id)
    update app.%1$I t set person_id = f.owner, superseded_by = coalesce(f.next, t.id) from final f
    where t.site_id = app.site_id() and t.id = f.id and (t.person_id, t.superseded_by) is distinct from (f.owner, f.next)
  $sql$, p_name, coalesce(p_same, 'false')) using p_merged, p_into, p_side, p_everybody, p_to_merged, p_to_into;
  get diagnostics lines = row_count;
  execute format('update app.%I t set superseded_by = null
    where t.site_id = app.site_id() and t.person_id = any($1) and t.superseded_by = t.id', p_name) using p_everybody;
  return lines;
end $$;
-- Who belongs to a household since its row was given to somebody else stands in the chain's log under the household's key.
create or replace function gate.keep_household_keys(p_members uuid[]) returns void
language sql volatile security definer set search_path = pg_catalog
begin atomic
  insert into app.trace_key (site_id, person_id, kind, source_id, key)
    select distinct on (h.person_id, h.household_id) h.site_id, h.person_id, 'household', h.household_id, k.key
    from app.household_member h
    join app.household_member o on o.site_id = h.site_id and o.household_id = h.household_id
    join app.trace_key k on k.site_id = o.site_id and k.kind = 'household' and k.source_id = h.household_id
    where h.site_id = app.site_id() and h.id = any(p_members) and h.named is null
    on conflict do nothing;
end;
-- Keeps how these persons are to be reached until the merge is taken back.
create or replace function gate.keep_contacts(p_merge uuid, p_persons uuid[]) returns void
language sql volatile security definer set search_path = pg_catalog
begin atomic
  insert into app.contact_before_merge (site_id, merge_id, person_id, contact, hidden_from)
    select app.site_id(), p_merge, u.person_id,
      (select to_jsonb(c) from app.person_contact c where c.site_id = app.site_id() and c.person_id = u.person_id),
      (select coalesce(jsonb_agg(to_jsonb(h)), '[]') from app.contact_hidden_from h where h.site_id = app.site_id() and h.person_id = u.person_id)
    from unnest(p_persons) u(person_id);
end;
-- Says anew how a person may be reached, and who must not learn of it. The version goes on, so that a form that is open
-- meanwhile notices.
create or replace function gate.put_contact(p_person uuid, p_contact jsonb, p_hidden_from jsonb) returns void
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  standing app.person_contact;
begin
  delete from app.contact_hidden_from h where h.site_id = app.site_id() and h.person_id = p_person;
  select c.* into standing from app.person_contact c where c.site_id = app.site_id() and c.person_id = p_person;
  delete from app.person_contact c where c.site_id = app.site_id() and c.person_id = p_person;
  if p_contact is null then return; end if;
  insert into app.person_contact select (jsonb_populate_record(standing,
    p_contact || jsonb_build_object('person_id', p_person, 'version', coalesce(standing.version, 0) + 1))).*;
  insert into app.contact_hidden_from (site_id, person_id, hidden_person_id, hidden_named)
    select app.site_id(), p_person, h.hidden_person_id, h.hidden_named
    from jsonb_populate_recordset(null::app.contact_hidden_from, p_hidden_from) h where h.hidden_person_id is distinct from p_person;
end $$;
-- Gives what was said of contact since the merge to the person it belongs to; whose it was not has again what it had
-- before. Where both have something new, the later counts.
create or replace function gate.part_contacts(p_merge uuid, p_merged uuid, p_into uuid, p_to_merged uuid[], p_to_into uuid[]) returns int
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  given jsonb;
  one jsonb;
  before record;
begin
  select jsonb_agg(jsonb_build_object('to', case when c.person_id = any(p_to_merged) then p_merged else p_into end, 'contact', to_jsonb(c),
      'hidden_from', (select coalesce(jsonb_agg(to_jsonb(h)), '[]') from app.contact_hidden_from h where h.site_id = c.site_id and h.person_id = c.person_id))
      order by c.changed_at) into given
    from app.person_contact c where c.site_id = app.site_id() and c.person_id = any(p_to_merged || p_to_into);
  for before in select b.* from app.contact_before_merge b
      where b.site_id = app.site_id() and b.merge_id = p_merge and b.person_id = any(p_to_merged || p_to_into) loop
    perform gate.put_contact(before.person_id, before.contact, before.hidden_from);
  end loop;
  for one in select * from jsonb_array_elements(given) loop
    if not exists (select from app.person_contact c where c.site_id = app.site_id() and c.person_id = (one->>'to')::uuid
        and c.changed_at > (one->'contact'->>'changed_at')::timestamptz) then
      perform gate.put_contact((one->>'to')::uuid, one->'contact', one->'hidden_from');
    end if;
  end loop;
  return coalesce(jsonb_array_length(given), 0);
end $$;
