-- runs as nahtlos_pseudonym
-- How many cases run under which version of the concept: for whoever keeps the concept, in numbers only.
create or replace function pseudonym.cases_by_concept()
returns table (number int, cases int)
language plpgsql stable security definer set search_path = pg_catalog as $$
begin
  if app.acting_role() is null or app.acting_role() not in ('coordinator', 'site_admin') then return; end if;
  return query select v.number, count(*)::int
    from app.episode e
    join app.case c on c.site_id = e.site_id and c.case_id = e.case_id and c.status in ('open', 'paused')
    join app.concept_version v on v.site_id = e.site_id and v.id = e.concept_version_id
    where e.site_id = app.site_id() and e.closed_on is null
    group by v.number order by v.number desc;
end $$;
-- In how many running cases a fact stands answered: what a change of a form touches. The analysis is logged.
create or replace function pseudonym.cases_by_fact(p_keys text[])
returns table (key text, cases int)
language plpgsql volatile security definer set search_path = pg_catalog as $$
begin
  if app.acting_role() is null or app.acting_role() not in ('coordinator', 'site_admin') then return; end if;
  insert into app.audit_entry (site_id, action, detail, salt, digest)
    values (app.site_id(), 'concept.use_counted', jsonb_build_object('facts', cardinality(p_keys)), '', '');
  return query select f.key, count(distinct c.case_id)::int
    from app.case c
    join app.case_participant t on t.site_id = c.site_id and t.case_id = c.case_id
    join app.person_fact f on f.site_id = t.site_id and f.person_id = t.person_id and f.superseded_by is null and f.answer <> 'not_asked'
    where c.site_id = app.site_id() and c.status in ('open', 'paused') and f.key = any(p_keys)
    group by f.key order by f.key;
end $$;
grant execute on function pseudonym.cases_by_concept() to nahtlos_app;
grant execute on function pseudonym.cases_by_fact(text[]) to nahtlos_app;
