-- runs as nahtlos_pseudonym
-- What the coordination sees of single cases: no name, no day, a key used nowhere else. Columns are a committed
-- list (tests/db/pseudonym.test.ts). Supervisors see the cases of their own unit's staff only.
create or replace view pseudonym.case_board with (security_barrier = true) as
  select c.site_id, c.pseudonym_key, c.status, c.phase, date_trunc('month', c.opened_on)::date as opened_month, o.name as organisation_name,
    (select count(*) from app.plan_step s where s.site_id = c.site_id and s.case_id = c.case_id and s.status in ('planned', 'started')) as open_steps,
    (select count(*) from app.plan_step s where s.site_id = c.site_id and s.case_id = c.case_id and s.status in ('planned', 'started') and s.due < app.today()) as overdue_steps,
    (select date_trunc('month', min(s.due))::date from app.plan_step s where s.site_id = c.site_id and s.case_id = c.case_id and s.status in ('planned', 'started')) as next_due_month
  from app.case c
  join app.organisation o on o.site_id = c.site_id and o.id = c.organisation_id
  join app.membership m on m.site_id = c.site_id and m.id = c.responsible_id
  where c.site_id = app.site_id()
    and (app.acting_role() = 'coordinator'
      or (app.acting_role() = 'supervisor' and exists (select from app.membership me
        where me.site_id = m.site_id and me.id = app.membership_id() and me.unit_id = m.supervising_unit_id)));
-- One pseudonymised case: its steps by code and month. The look is logged; an unknown key leaves a refusal.
create or replace function pseudonym.one_case(p_key uuid)
returns table (step_code text, agency_kind text, status text, due_month date, ended_month date, barrier_code text)
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  the_case uuid;
begin
  select c.case_id into the_case from app.case c join pseudonym.case_board b on b.site_id = c.site_id and b.pseudonym_key = c.pseudonym_key
    where c.site_id = app.site_id() and c.pseudonym_key = p_key;
  insert into app.audit_entry (site_id, action, outcome, case_id, object_id, salt, digest)
    values (app.site_id(), 'pseudonym.opened', case when the_case is null then 'refused' else 'done' end, the_case, p_key, '', '');
  return query select s.step_code, s.agency_kind, s.status, date_trunc('month', s.due)::date, date_trunc('month', s.ended_on)::date, s.barrier_code
    from app.plan_step s where s.site_id = app.site_id() and s.case_id = the_case order by s.id;
end $$;
grant usage on schema pseudonym to nahtlos_app;
grant select on pseudonym.case_board to nahtlos_app;
grant execute on function pseudonym.one_case(uuid) to nahtlos_app;
