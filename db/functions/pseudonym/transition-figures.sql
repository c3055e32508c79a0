-- runs as nahtlos_pseudonym
-- Figures of the site's transitions for the coordination: exact counts by pair of Rechtskreise ('pair'), kind of the
-- receiving office ('office') or month of the trigger ('month'). No person, no office by name. The analysis is logged.
-- "countable": settled ones in lanes of money or cover whose last day paid and first payment are known; "seamless": those
-- of them without an uncovered day, where days that are bridged by name today do not count (gate.uncovered_days).
-- "median_days": from the hand-over, else from the application, to the acknowledgement, over "acknowledged" ones of which both
-- days are known.
create or replace function pseudonym.transition_figures(p_by text)
returns table (from_code text, to_code text, office_kind text, month date, settled int, countable int, seamless int, acknowledged int, median_days numeric)
language plpgsql volatile security definer set search_path = pg_catalog as $$
begin
  if app.acting_role() is distinct from 'coordinator' then return; end if;
  insert into app.audit_entry (site_id, action, detail, salt, digest)
    values (app.site_id(), 'transitions.counted', jsonb_build_object('by', p_by), '', '');
  return query
    with counted as (
      select case when p_by = 'pair' then t.from_code end as from_code, case when p_by = 'pair' then t.to_code end as to_code,
        case when p_by = 'office' then o.kind end as office_kind,
        case when p_by = 'month' then date_trunc('month', t.trigger_on)::date end as month,
        t.state = 'settled' as is_settled,
        case when t.state = 'settled' then gate.uncovered_days(t.id) end as uncovered,
        -- greatest() passes over what is not known, so it is asked first.
        case when t.acknowledged_on - coalesce(t.handed_over_on, t.applied_on) is not null then
          greatest(0, t.acknowledged_on - coalesce(t.handed_over_on, t.applied_on)) end as days
      from app.transition t
      left join app.organisation o on o.site_id = t.site_id and o.id = t.receiving_office_id
      where t.site_id = app.site_id() and t.state <> 'dropped')
    select c.from_code, c.to_code, c.office_kind, c.month, count(*) filter (where c.is_settled)::int, count(c.uncovered)::int,
      count(*) filter (where c.uncovered = 0)::int, count(c.days)::int, (percentile_cont(0.5) within group (order by c.days))::numeric
    from counted c
    group by 1, 2, 3, 4
    order by 4 desc nulls last, 5 desc, 1, 2, 3;
end $$;
-- Which documents open transitions lack, grouped alike. Only titles of "p_titles" are told; what was typed by hand counts
-- without its words. The analysis is logged.
create or replace function pseudonym.missing_documents(p_by text, p_titles text[])
returns table (from_code text, to_code text, office_kind text, month date, title text, items int)
language plpgsql volatile security definer set search_path = pg_catalog as $$
begin
  if app.acting_role() is distinct from 'coordinator' then return; end if;
  insert into app.audit_entry (site_id, action, detail, salt, digest)
    values (app.site_id(), 'documents.counted', jsonb_build_object('by', p_by), '', '');
  return query
    select case when p_by = 'pair' then t.from_code end, case when p_by = 'pair' then t.to_code end,
      case when p_by = 'office' then o.kind end, case when p_by = 'month' then date_trunc('month', t.trigger_on)::date end,
      case when d.title = any(p_titles) then d.title end, count(*)::int
    from app.transition_document d
    join app.transition t on t.site_id = d.site_id and t.id = d.transition_id
    left join app.organisation o on o.site_id = t.site_id and o.id = t.receiving_office_id
    where d.site_id = app.site_id() and d.in_hand_on is null and t.state = 'open'
    group by 1, 2, 3, 4, 5
    order by 4 desc nulls last, 1, 2, 3, 6 desc, 5;
end $$;
grant execute on function pseudonym.transition_figures(text), pseudonym.missing_documents(text, text[]) to nahtlos_app;
