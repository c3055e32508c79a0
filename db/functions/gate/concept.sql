-- runs as nahtlos_gate
-- Throws a draft of the concept away, in the version the form showed; answers whether it was there.
create or replace function gate.discard_concept_draft(p_id uuid, p_version int) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog as $$
begin
  if app.acting_role() is null or app.acting_role() not in ('coordinator', 'site_admin') then return false; end if;
  delete from app.concept_version v
    where v.site_id = app.site_id() and v.id = p_id and v.version = p_version and v.state = 'draft';
  return found;
end $$;
grant execute on function gate.discard_concept_draft(uuid, int) to nahtlos_app;
