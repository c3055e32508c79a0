-- runs as nahtlos_owner
-- From where in a case an observation can be noted: its steps and its transitions, with the kind of agency that is
-- concerned. Features on the level of observations do not know each other; they meet in this view, which shows
-- everybody what the policies of the two tables show.
create or replace view app.observation_place with (security_invoker = true) as
  select s.site_id, s.case_id, 'step' as kind, s.id, s.ref, s.title, null::text as from_code, null::text as to_code, s.agency_kind
  from app.plan_step s
  union all
  select t.site_id, t.case_id, 'transition', t.id, t.ref, null, t.from_code, t.to_code, o.kind
  from app.transition t left join app.organisation o on o.site_id = t.site_id and o.id = t.receiving_office_id;
comment on view app.observation_place is 'observations: steps and transitions of a case from which an observation can be noted';
revoke all on app.observation_place from nahtlos_app;
grant select on app.observation_place to nahtlos_app;
