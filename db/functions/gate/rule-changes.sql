-- runs as nahtlos_gate
-- Cases of the caller in which a proposed change of rules would change something, by what the task saw there. Only where
-- the caller's grant covers the residence; who sees such a list leaves an entry.
create or replace function gate.my_cases_under_change(p_change uuid) returns table (case_ref uuid, display_name text)
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  proposed uuid;
begin
  select r.id into proposed from app.rule_change r where r.site_id = app.site_id() and r.ref = p_change and r.state = 'proposed';
  if proposed is null then return; end if;
  return query select distinct l.case_ref, l.display_name
    from app.pathway_watch w
    join app.case_list l on l.site_id = w.site_id and l.case_id = w.case_id and l.grantee_id = any(app.grantees())
      and (l.valid_until is null or l.valid_until > app.now())
    where w.site_id = app.site_id() and w.ended_at is null and jsonb_array_length(coalesce(w.previews -> p_change::text, '[]')) > 0
      and exists (select from app.case_access a where a.site_id = w.site_id and a.case_id = w.case_id and a.grantee_id = l.grantee_id and a.level = 'open'
        and a.ended_at is null and a.valid_from <= app.now() and (a.valid_until is null or a.valid_until > app.now()) and 'residence' = any(a.categories))
    order by l.display_name, l.case_ref;
  if found then
    insert into app.audit_entry (site_id, action, object_id, salt, digest) values (app.site_id(), 'rule_change.own_cases_seen', proposed, '', '');
  end if;
end $$;
grant execute on function gate.my_cases_under_change(uuid) to nahtlos_app;
