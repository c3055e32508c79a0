-- runs as nahtlos_pseudonym
-- How much is on the shoulders of a unit: running cases by phase, what is overdue and what does not move, per full-time
-- post. Counted for the unit as a whole; nobody's own figure can be read from it. Supervisors see their own unit.
create or replace function pseudonym.unit_load(p_still_days int)
returns table (unit_name text, phase text, cases int, overdue int, still int, fte numeric)
language plpgsql volatile security definer set search_path = pg_catalog as $$
begin
  if app.acting_role() is null or app.acting_role() not in ('coordinator', 'supervisor') then return; end if;
  insert into app.audit_entry (site_id, action, salt, digest) values (app.site_id(), 'load.counted', '', '');
  return query
    select u.name, c.phase, count(*)::int,
      count(*) filter (where exists (select from app.plan_step s where s.site_id = c.site_id and s.case_id = c.case_id and s.status in ('planned', 'started')
        and s.due < app.today()))::int,
      count(*) filter (where c.updated_at < app.now() - make_interval(days => p_still_days))::int,
      (select sum(p.fte) from app.post p where p.site_id = u.site_id and p.funding_module = 'B2' and exists (select from app.post_reference r
        where r.site_id = p.site_id and r.post_id = p.id and r.kind = 'supervising_unit' and r.unit_id = u.id and r.superseded_by is null and r.valid @> app.today()))
    from app.case c
    join app.membership m on m.site_id = c.site_id and m.id = c.responsible_id
    join app.unit u on u.site_id = m.site_id and u.id = m.supervising_unit_id
    where c.site_id = app.site_id() and c.status = 'open'
      and (app.acting_role() = 'coordinator' or u.id = (select me.unit_id from app.membership me where me.site_id = app.site_id() and me.id = app.membership_id()))
    group by u.site_id, u.id, u.name, c.phase
    order by u.name, c.phase;
end $$;
grant execute on function pseudonym.unit_load(int) to nahtlos_app;
