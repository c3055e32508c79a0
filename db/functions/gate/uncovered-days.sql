-- runs as nahtlos_gate
-- Days of a transition of the site between its last day paid and its first payment that nothing bridges by name: neither itself
-- nor another transition of the person in the lane, nor what stands said of the days beside them. The same bridges take days
-- away on the time axis (domain, gapDaysOf), so that no day is covered there and uncovered in a figure. Null in lanes without
-- money or cover and where one of both days is not known.
create or replace function gate.uncovered_days(p_transition uuid) returns int
language sql stable security definer set search_path = pg_catalog
begin atomic
  select case when t.first_payment_on <= t.last_paid_on + 1 then 0
    else (select coalesce(sum(upper(open.days) - lower(open.days)), 0)::int
      from unnest(datemultirange(daterange(t.last_paid_on + 1, t.first_payment_on)) - coalesce(b.days, '{}'::datemultirange)) as open(days)) end
  from app.transition t
  cross join lateral (
    select range_agg(named.days) as days from (
      select daterange(o.bridge_from, o.bridge_until, '[]') as days from app.transition o
        where o.site_id = t.site_id and o.case_id = t.case_id and o.person_id = any(gate.with_merged(array[t.person_id])) and o.lane = t.lane
          and o.state <> 'dropped' and o.bridge_from is not null
      union all
      select g.valid from app.gap_explanation g
        where g.site_id = t.site_id and g.case_id = t.case_id and g.person_id = any(gate.with_merged(array[t.person_id])) and g.lane = t.lane
          and g.superseded_by is null and g.bridge is not null) named) b
  where t.site_id = app.site_id() and t.id = p_transition and t.lane in ('living_costs', 'health')
    and t.last_paid_on is not null and t.first_payment_on is not null;
end;
grant usage on schema gate to nahtlos_pseudonym;
grant execute on function gate.uncovered_days(uuid) to nahtlos_pseudonym;
