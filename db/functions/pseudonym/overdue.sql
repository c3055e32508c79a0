-- runs as nahtlos_pseudonym
-- What has been overdue for long, by pseudonym and kind: how much of it, and the month since when. Where anybody put it
-- off with a reason, its time counts from that day on. The cases are those of the board: supervisors see their own unit's;
-- nobody is named, neither persons nor staff. What is not overdue is not told, whatever day is asked for.
create or replace function pseudonym.long_overdue(p_until date)
returns table (pseudonym_key uuid, kind text, items int, due_month date)
language plpgsql volatile security definer set search_path = pg_catalog as $$
begin
  if app.acting_role() is null or app.acting_role() not in ('coordinator', 'supervisor') then return; end if;
  insert into app.audit_entry (site_id, action, salt, digest) values (app.site_id(), 'overdue.listed', '', '');
  return query
    select b.pseudonym_key, i.kind, count(*)::int, date_trunc('month', min(i.due))::date
    from (
      select w.case_id, w.kind, w.source_id, min(w.due) as due
      from app.work_item w
      where w.site_id = app.site_id() and w.due <= least(p_until, app.today() - 1)
      group by w.case_id, w.kind, w.source_id
      having coalesce(max(w.waits_until), min(w.due)) <= p_until) i
    join app.case c on c.site_id = app.site_id() and c.case_id = i.case_id
    join pseudonym.case_board b on b.site_id = c.site_id and b.pseudonym_key = c.pseudonym_key
    group by b.pseudonym_key, i.kind
    order by 4, b.pseudonym_key, i.kind;
end $$;
grant execute on function pseudonym.long_overdue(date) to nahtlos_app;
