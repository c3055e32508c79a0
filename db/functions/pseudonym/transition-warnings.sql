-- runs as nahtlos_pseudonym
-- Open transitions of which a warning is reached, by pseudonym, kind and stage: how many, and the month in which the old
-- right ends. The cases are those of the board. "p_leads" says per kind how long before somebody is warned; the shortest
-- that has begun counts, 'over' after the last day. The day is the one before the gap is due; in lanes without money the one
-- laid down, else the trigger, moved by the "shift" of its kind in "p_leads" (-1: the right ends the day before). A line of
-- "p_leads" may be for triggers from and until a day alone, as its rule is worded for them. The look is logged.
create or replace function pseudonym.transition_warnings(p_leads jsonb)
returns table (pseudonym_key uuid, kind text, lead text, items int, covered_month date)
language plpgsql volatile security definer set search_path = pg_catalog as $$
begin
  if app.acting_role() is null or app.acting_role() not in ('coordinator', 'supervisor') then return; end if;
  insert into app.audit_entry (site_id, action, salt, digest) values (app.site_id(), 'transitions.listed', '', '');
  return query
    select b.pseudonym_key, w.kind, w.lead, count(*)::int, date_trunc('month', min(w.covered))::date
    from (
      select t.case_id, t.kind, r.covered,
        case when r.covered < app.today() then 'over' else (
          select l.lead from jsonb_to_recordset(p_leads) as l(kind text, lead text, triggers_from date, triggers_until date)
          where l.kind = t.kind and t.trigger_on between coalesce(l.triggers_from, t.trigger_on) and coalesce(l.triggers_until, t.trigger_on)
            and l.lead is not null and r.covered - l.lead::interval <= app.today()
          order by r.covered - l.lead::interval desc limit 1) end as lead
      from app.transition t
      cross join lateral (
        select case
          when t.lane in ('living_costs', 'health') then (select min(i.due) - 1 from app.work_item i
            where i.site_id = t.site_id and i.kind = 'transition_gap' and i.source_id = t.id)
          when t.acknowledged_on is null then coalesce(t.override_old_ends, t.trigger_on + coalesce((select l.shift
            from jsonb_to_recordset(p_leads) as l(kind text, shift int, triggers_from date, triggers_until date)
            where l.kind = t.kind and t.trigger_on between coalesce(l.triggers_from, t.trigger_on) and coalesce(l.triggers_until, t.trigger_on)
              and l.shift is not null limit 1), 0)) end as covered) r
      where t.site_id = app.site_id() and t.state = 'open') w
    join app.case c on c.site_id = app.site_id() and c.case_id = w.case_id
    join pseudonym.case_board b on b.site_id = c.site_id and b.pseudonym_key = c.pseudonym_key
    where w.lead is not null
    group by b.pseudonym_key, w.kind, w.lead
    order by 5, 1, 2;
end $$;
grant execute on function pseudonym.transition_warnings(jsonb) to nahtlos_app;
