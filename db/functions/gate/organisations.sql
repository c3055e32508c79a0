-- runs as nahtlos_gate
-- Whether an organisation has a case that is not closed; asked before the organisation is closed. One bit: neither
-- which case nor how many, and null for roles that may not close an organisation.
create or replace function gate.has_open_cases(p_organisation uuid) returns boolean
language sql stable security definer set search_path = pg_catalog
begin atomic
  select case when app.acting_role() = any(array['coordinator', 'assistant', 'site_admin']) then
    exists (select from app.case c where c.site_id = app.site_id() and c.organisation_id = p_organisation and c.status in ('open', 'paused')) end;
end;
grant execute on function gate.has_open_cases(uuid) to nahtlos_app;
