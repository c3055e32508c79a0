-- runs as nahtlos_gate
-- Writes the lines of one case's transitions in everybody's list anew. A line exists only for a grantee whose lasting
-- grants cover the transition's category; it ends with them. Called by gate.write_case_list().
create or replace function gate.write_transition_list(p_case uuid) returns int
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  lines int;
begin
  delete from app.transition_list l where l.site_id = app.site_id() and l.case_id = p_case;
  with written as (
  insert into app.transition_list (site_id, grantee_id, transition_id, transition_ref, case_id, case_ref, display_name, lane, kind, from_code, to_code,
      trigger_on, last_paid_on, applied_on, granted_from, first_payment_on, bridge_from, bridge_until, acknowledged_on, override_old_ends, override_new_begins, handed_over_on, missing_documents, bridges_beside, state, valid_until)
    select t.site_id, g.grantee_id, t.id, t.ref, t.case_id, c.ref,
      case when g.sees_identity then i.family_name || case when i.given_names = '' then '' else ', ' || i.given_names end end,
      t.lane, t.kind, t.from_code, t.to_code, t.trigger_on, t.last_paid_on, t.applied_on, t.granted_from, t.first_payment_on, t.bridge_from, t.bridge_until,
      t.acknowledged_on, t.override_old_ends, t.override_new_begins, t.handed_over_on,
      (select count(*) from app.transition_document d where d.site_id = t.site_id and d.transition_id = t.id and d.in_hand_on is null),
      coalesce((select range_agg(named.days) from (
        select daterange(o.bridge_from, o.bridge_until, '[]') as days from app.transition o
          where o.site_id = t.site_id and o.case_id = t.case_id and gate.person_shown_to(g.grantee_id, o.person_id) = gate.person_shown_to(g.grantee_id, t.person_id) and o.lane = t.lane
            and o.id <> t.id and o.state <> 'dropped' and o.bridge_from is not null
        union all
        select x.valid from app.gap_explanation x
          where x.site_id = t.site_id and x.case_id = t.case_id and gate.person_shown_to(g.grantee_id, x.person_id) = gate.person_shown_to(g.grantee_id, t.person_id) and x.lane = t.lane
            and x.superseded_by is null and x.bridge is not null) named), '{}'),
      t.state, g.valid_until
    from app.transition t
    join app.case c on c.site_id = t.site_id and c.case_id = t.case_id
    join lateral (
      select a.grantee_id, case when bool_or(a.valid_until is null) then null else max(a.valid_until) end as valid_until,
        bool_or(a.lasts and 'identity' = any(a.categories)) as sees_identity
      from (
        select r.*, coalesce(r.valid_until, 'infinity') = max(coalesce(r.valid_until, 'infinity')) over (partition by r.grantee_id) as lasts
        from app.case_access r
        where r.site_id = t.site_id and r.case_id = t.case_id and r.ended_at is null and r.level = 'open' and r.source_kind <> 'job'
          and r.valid_from <= app.now() and (r.valid_until is null or r.valid_until > app.now()) and t.category = any(r.categories)) a
      group by a.grantee_id) g on true
    -- Whoever left the case is no longer named in its lines.
    left join app.case_participant p on p.site_id = t.site_id and p.case_id = t.case_id and p.person_id = t.person_id and app.is_running(p.valid)
    left join app.person_identity i on i.site_id = p.site_id and i.person_id = gate.person_shown_to(g.grantee_id, p.person_id)
    where t.site_id = app.site_id() and t.case_id = p_case
    returning 1)
  select count(*) into lines from written;
  return lines;
end $$;
grant execute on function gate.write_transition_list(uuid) to nahtlos_loader;
