-- runs as nahtlos_search
-- Persons of the caller's own compartment whose folded name contains every word of the query at a word's beginning.
-- The caller's organisation comes from the context; roles without case work get none. A hit that shows a name is logged.
create or replace function search.search_person(p_words text[], p_birth_year smallint)
returns table (person_id uuid, person_ref uuid, display_name text, birth_year smallint, open_case_id uuid, responsible_title text)
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare
  hits uuid[];
  wanted text[];
begin
  if app.acting_role() is distinct from 'case_manager' or coalesce(cardinality(p_words), 0) = 0 then return; end if;
  -- The beginnings find, by the index and inside the organisation; the whole words sift what they find.
  select array_agg(left(app.organisation_id()::text, 13) || left(w, 8)) into wanted from unnest(p_words) w where w <> '';
  select array_agg(h.person_id) into hits from (
    select s.person_id from app.person_search s
    where s.prefixes @> wanted and s.site_id = app.site_id() and s.organisation_id = app.organisation_id()
      and s.name_key like all (select '% ' || w || '%' from unnest(p_words) w)
      and (p_birth_year is null or s.birth_year is null or s.birth_year between p_birth_year - 1 and p_birth_year + 1)
    order by s.name_key, s.person_id limit 20) h;
  insert into app.audit_entry (site_id, action, outcome, detail, salt, digest)
    values (app.site_id(), 'search.person', 'done', jsonb_build_object('persons', coalesce(to_jsonb(hits), '[]'::jsonb)), '', '');
  return query select s.person_id, s.person_ref, s.display_name, s.birth_year, s.open_case_id, s.responsible_title
    from app.person_search s
    where s.site_id = app.site_id() and s.person_id = any(hits)
    order by s.display_name collate app.de, s.person_id;
end $$;
grant usage on schema search to nahtlos_app;
grant execute on function search.search_person(text[], smallint) to nahtlos_app;
