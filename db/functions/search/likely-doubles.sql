-- runs as nahtlos_search
-- Persons of the caller's own compartment who may be the one that is about to be admitted: two words of the name sound
-- alike, or one word and the birth date is the same, and the birth dates do not contradict each other. The rule itself
-- is src/domain/person/matching; this only finds what it is worth looking at. A merged person leads to the one it was
-- merged into. Dates stay here; how they agree is told. Whose names were handed out is logged.
create or replace function search.likely_doubles(p_words text[], p_birth_date text)
returns table (person_id uuid, person_ref uuid, own_name text, display_name text, other_names text[], birth_year smallint, born text,
  open_case_id uuid, responsible_title text)
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare
  heard tsquery[];
  wanted tsquery;
  day tsquery := quote_literal(left(app.organisation_id()::text, 13) || '@' || p_birth_date)::tsquery;
  found uuid[];
begin
  if app.acting_role() is distinct from 'case_manager' or coalesce(cardinality(p_words), 0) = 0 then return; end if;
  select array_agg(search.heard_word(w) order by at) into heard from unnest(p_words[1:8]) with ordinality u(w, at);
  for one in 1..cardinality(heard) loop
    if day is not null then wanted := coalesce(wanted || (heard[one] && day), heard[one] && day); end if;
    for other in one + 1..cardinality(heard) loop
      wanted := coalesce(wanted || (heard[one] && heard[other]), heard[one] && heard[other]);
    end loop;
    if one > 1 then wanted := wanted || search.heard_word(p_words[one - 1] || p_words[one]); end if;
  end loop;
  wanted := coalesce(wanted, heard[1]);
  select array_agg(c.person_id order by c.place) into found from (
    select b.person_id, row_number() over (order by b.words desc, b.born in ('same', 'exchanged') desc, b.born = 'unknown', b.person_id) as place
    from (
      select s.person_id, search.birth_agreement(s.birth_date, p_birth_date) as born,
        (select count(*) from unnest(heard) q where s.sounds @@ q) as words
      from app.person_search s
      where s.sounds @@ wanted and s.site_id = app.site_id() and s.organisation_id = app.organisation_id()) b
    where b.born <> 'other' limit 20) c;
  insert into app.audit_entry (site_id, action, outcome, detail, salt, digest)
    values (app.site_id(), 'search.doubles', 'done', jsonb_build_object('persons', coalesce(to_jsonb(found), '[]'::jsonb)), '', '');
  return query select v.person_id, v.person_ref, s.display_name, v.display_name, s.other_names, v.birth_year,
      search.birth_agreement(s.birth_date, p_birth_date), c.open_case_id, c.responsible_title
    from unnest(found) with ordinality f(person_id, place)
    join app.person_search s on s.site_id = app.site_id() and s.person_id = f.person_id
    join gate.survivors(found) g on g.person_id = f.person_id
    join app.person_search v on v.site_id = app.site_id() and v.person_id = g.survivor_id
    left join lateral (select o.open_case_id, o.responsible_title from app.person_search o
      where o.site_id = app.site_id() and o.person_id = any(gate.with_merged(array[v.person_id]))
      order by o.open_case_id is null, o.person_id = v.person_id desc limit 1) c on true
    order by f.place;
end $$;
grant execute on function search.likely_doubles(text[], text) to nahtlos_app;
