-- runs as nahtlos_batch
-- Counts how long each kind of step takes at the site: from the end of what it waited for, or from its beginning, to its
-- end, over what ended within two years. What fewer than twenty cases stand behind is not kept. Answers how many kinds.
create or replace function batch.count_step_waits() returns int
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  kinds int;
begin
  if app.acting_role() is distinct from 'job' and session_user <> 'nahtlos_loader' then raise exception 'only a task of the program may do this' using errcode = '42501'; end if;
  delete from app.step_wait w where w.site_id = app.site_id();
  with done as (
    select s.step_code, s.case_id, s.ended_on - coalesce(
        (select max(b.ended_on) from app.step_dependency d join app.plan_step b on b.site_id = d.site_id and b.id = d.before_id
          where d.site_id = s.site_id and d.after_id = s.id and b.ended_on <= s.ended_on),
        s.started_on) as days
    from app.plan_step s
    where s.site_id = app.site_id() and s.status = 'finished' and s.ended_on > app.today() - 730),
  counted as (
    insert into app.step_wait (site_id, step_code, cases, median_days, most_days, counted_on)
      select app.site_id(), d.step_code, count(distinct d.case_id)::int, ceil(percentile_cont(0.5) within group (order by d.days))::int,
        ceil(percentile_cont(0.8) within group (order by d.days))::int, app.today()
      from done d where d.days >= 0
      group by d.step_code having count(distinct d.case_id) >= 20
      returning 1)
  select count(*) into kinds from counted;
  insert into app.audit_entry (site_id, action, detail, salt, digest) values (app.site_id(), 'batch.step_waits', jsonb_build_object('kinds', kinds), '', '');
  return kinds;
end $$;
grant usage on schema batch to nahtlos_loader;
grant execute on function batch.count_step_waits() to nahtlos_app, nahtlos_loader;
