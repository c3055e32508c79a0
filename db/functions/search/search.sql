-- runs as nahtlos_search
-- How two birth dates stand to each other, as src/domain/person/matching/birth-agreement.ts says it; a test compares
-- the two. The dates themselves do not leave the database.
create or replace function search.birth_agreement(one text, other text) returns text
language sql immutable set search_path = pg_catalog
  return case
    when one is null or other is null then 'unknown'
    when right(one, 6) = '-01-01' or length(one) = 4 or right(other, 6) = '-01-01' or length(other) = 4 then
      case abs(left(one, 4)::int - left(other, 4)::int)
        when 0 then case when length(one) = 10 and one = other then 'both_first_of_january' else 'placeholder' end
        when 1 then 'near_placeholder' else 'other' end
    when one = other then case when length(one) = 10 then 'same' else 'partial' end
    when starts_with(one, other) or starts_with(other, one) then 'partial'
    when length(one) < 10 or length(other) < 10 then 'other'
    when left(one, 4) || '-' || right(one, 2) || '-' || substr(one, 6, 2) = other then 'exchanged'
    when abs(left(one, 4)::int - left(other, 4)::int) not in (0, 1, 9, 10) then 'other'
    else (select case when cardinality(at) = 1 or (cardinality(at) = 2 and at[2] = at[1] + 1
        and substr(one, at[1], 1) = substr(other, at[2], 1) and substr(one, at[2], 1) = substr(other, at[1], 1))
        then 'one_digit' else 'other' end
      from (select array_agg(place order by place) as at from generate_series(1, 10) place
        where substr(one, place, 1) <> substr(other, place, 1)) d)
  end;
-- What is asked of the sounds of a name: one word of it, in all the ways it may be heard. Articles say nothing.
create or replace function search.heard_word(p_word text) returns tsquery
language sql stable set search_path = pg_catalog
  return (select string_agg(quote_literal(left(app.organisation_id()::text, 13) || sound), ' | ')::tsquery
    from unnest(app.sound_keys(p_word)) sound);
-- All words of a query; neighbours may be written together in what is found. Words of one or two letters are the
-- beginning of something and sound like nothing yet.
create or replace function search.heard_name(said text[]) returns tsquery
language plpgsql stable set search_path = pg_catalog as $$
declare
  words text[] := (select array_agg(w order by at) from unnest(said) with ordinality u(w, at) where w !~ '^[aeu]l$');
  every tsquery;
  apart tsquery;
begin
  if words is null or exists (select from unnest(words) w where length(w) < 3) then return null; end if;
  for at in 1..cardinality(words) loop
    every := case when every is null then search.heard_word(words[at]) else every && search.heard_word(words[at]) end;
  end loop;
  for at in 1..cardinality(words) - 1 loop
    apart := search.heard_word(words[at] || words[at + 1]);
    for other in 1..cardinality(words) loop
      if other not in (at, at + 1) then apart := apart && search.heard_word(words[other]); end if;
    end loop;
    every := every || apart;
  end loop;
  return every;
end $$;
-- Persons of the caller's own compartment whose folded names contain every word of the query at a word's beginning, and
-- then those whose names sound like it. A merged person is shown as the one it was merged into, once. The caller's
-- organisation comes from the context; roles without case work get none. A hit that shows a name is logged.
drop function if exists search.search_person(text[], smallint);
create function search.search_person(p_words text[], p_birth_year smallint)
returns table (person_id uuid, person_ref uuid, display_name text, birth_year smallint, open_case_id uuid, responsible_title text, heard boolean)
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare
  found uuid[];
  ways boolean[];
  hits uuid[];
  wanted text[];
  sound tsquery;
begin
  if app.acting_role() is distinct from 'case_manager' or coalesce(cardinality(p_words), 0) = 0 then return; end if;
  -- The beginnings find, by the index and inside the organisation; the whole words sift what they find.
  select array_agg(left(app.organisation_id()::text, 13) || left(w, 8)) into wanted from unnest(p_words) w where w <> '';
  sound := search.heard_name(p_words);
  select array_agg(f.person_id order by f.heard, f.name_key, f.person_id), array_agg(f.heard order by f.heard, f.name_key, f.person_id)
    into found, ways from (
    (select s.person_id, false as heard, s.name_key from app.person_search s
    where s.prefixes @> wanted and s.site_id = app.site_id() and s.organisation_id = app.organisation_id()
      and s.name_key like all (select '% ' || w || '%' from unnest(p_words) w)
      and (p_birth_year is null or s.birth_year is null or s.birth_year between p_birth_year - 1 and p_birth_year + 1)
    order by s.name_key, s.person_id limit 40)
    union all
    -- Thousands may sound alike; twenty are shown, so it is enough to sort some hundred of them.
    (select h.person_id, true, h.name_key from (
      select s.person_id, s.name_key from app.person_search s
      where s.sounds @@ sound and s.site_id = app.site_id() and s.organisation_id = app.organisation_id()
        and not s.name_key like all (select '% ' || w || '%' from unnest(p_words) w)
        and (p_birth_year is null or s.birth_year is null or s.birth_year between p_birth_year - 1 and p_birth_year + 1)
      limit 400) h
    order by h.name_key, h.person_id limit 40)) f;
  select array_agg(h.person_id order by h.place), array_agg(h.way order by h.place) into hits, ways from (
    select g.survivor_id as person_id, min(f.place) as place, bool_and(f.way) as way
    from unnest(found, ways) with ordinality f(person_id, way, place)
    join gate.survivors(found) g on g.person_id = f.person_id
    group by g.survivor_id order by min(f.place) limit 20) h;
  insert into app.audit_entry (site_id, action, outcome, detail, salt, digest)
    values (app.site_id(), 'search.person', 'done', jsonb_build_object('persons', coalesce(to_jsonb(hits), '[]'::jsonb)), '', '');
  return query select s.person_id, s.person_ref, s.display_name, s.birth_year, c.open_case_id, c.responsible_title, h.way
    from unnest(hits, ways) h(person_id, way)
    join app.person_search s on s.site_id = app.site_id() and s.person_id = h.person_id
    left join lateral (select o.open_case_id, o.responsible_title from app.person_search o
      where o.site_id = app.site_id() and o.person_id = any(gate.with_merged(array[h.person_id]))
      order by o.open_case_id is null, o.person_id = h.person_id desc limit 1) c on true
    order by h.way, s.display_name collate app.de, s.person_id;
end $$;
grant usage on schema search to nahtlos_app;
grant execute on function search.search_person(text[], smallint) to nahtlos_app;
