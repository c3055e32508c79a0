-- runs as nahtlos_pseudonym
-- How many enquiries the site had: exact counts for the coordination, no words, nobody's post. The analysis is logged.
create or replace function pseudonym.enquiry_counts()
returns table (month date, access_route text, outcome text, enquiries int, people int)
language plpgsql volatile security definer set search_path = pg_catalog as $$
begin
  if app.acting_role() is distinct from 'coordinator' then return; end if;
  insert into app.audit_entry (site_id, action, salt, digest) values (app.site_id(), 'enquiries.counted', '', '');
  return query select date_trunc('month', e.contacted_on)::date, e.access_route, e.state, count(*)::int, sum(e.people_count)::int
    from app.enquiry e
    where e.site_id = app.site_id()
    group by 1, 2, 3 order by 1 desc, 2 nulls last, 3;
end $$;
-- Against which criteria people were admitted: a finding about the rule, not about who decided. No reasons, no organisation.
create or replace function pseudonym.overridden_criteria()
returns table (month date, label text, times int)
language plpgsql volatile security definer set search_path = pg_catalog as $$
begin
  if app.acting_role() is distinct from 'coordinator' then return; end if;
  insert into app.audit_entry (site_id, action, salt, digest) values (app.site_id(), 'overrides.counted', '', '');
  return query select date_trunc('month', o.overridden_on)::date, o.label, count(*)::int
    from app.enquiry_override o
    where o.site_id = app.site_id()
    group by 1, 2 order by 1 desc, 3 desc, 2;
end $$;
grant execute on function pseudonym.enquiry_counts(), pseudonym.overridden_criteria() to nahtlos_app;
