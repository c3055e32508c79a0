-- runs as nahtlos_gate
-- Cases of the caller in which a proposed change of rules would change something, by what the task saw there. Only where a
-- grant of the caller covers all that the task read: what it saw rests on that. Each case notes who saw it named so.
create or replace function gate.my_cases_under_change(p_change uuid) returns table (case_ref uuid, display_name text)
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  proposed uuid;
  mine record;
begin
  select r.id into proposed from app.rule_change r where r.site_id = app.site_id() and r.ref = p_change and r.state = 'proposed';
  for mine in
    select l.case_id, l.case_ref, max(l.display_name) as display_name
    from app.pathway_watch w
    join app.case_access j on j.site_id = w.site_id and j.case_id = w.case_id and j.job_id = w.id and j.ended_at is null
    join app.case_list l on l.site_id = w.site_id and l.case_id = w.case_id and l.grantee_id = any(app.grantees())
      and (l.valid_until is null or l.valid_until > app.now())
    where w.site_id = app.site_id() and w.ended_at is null and proposed is not null
      and jsonb_array_length(coalesce(w.previews -> p_change::text, '[]')) > 0
      and exists (select from app.case_access a where a.site_id = w.site_id and a.case_id = w.case_id and a.grantee_id = l.grantee_id and a.level = 'open'
        and a.ended_at is null and a.valid_from <= app.now() and (a.valid_until is null or a.valid_until > app.now()) and a.categories @> j.categories)
    group by l.case_id, l.case_ref
    order by 3, 2
  loop
    insert into app.audit_entry (site_id, action, case_id, object_id, salt, digest)
      values (app.site_id(), 'rule_change.own_case_seen', mine.case_id, proposed, '', '');
    case_ref := mine.case_ref;
    display_name := mine.display_name;
    return next;
  end loop;
end $$;
grant execute on function gate.my_cases_under_change(uuid) to nahtlos_app;
