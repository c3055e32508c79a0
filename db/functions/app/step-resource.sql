-- runs as nahtlos_owner
-- Plan and assessment stand on one level and meet in these views, which show everybody what the policies of their tables
-- show: a resource only by its category, a step only to who may see the plan.
create or replace view app.resource_to_build_on with (security_invoker = true) as
  select r.site_id, r.id, r.ref, r.person_id, r.title, r.ended_on, r.category from app.person_resource r;
comment on view app.resource_to_build_on is 'assessment: resources of the persons of the open case, for steps that build on them';
revoke all on app.resource_to_build_on from nahtlos_app;
grant select on app.resource_to_build_on to nahtlos_app;
create or replace view app.step_on_resource with (security_invoker = true) as
  select s.site_id, s.case_id, s.resource_id, s.ref, s.title from app.plan_step s where s.resource_id is not null;
comment on view app.step_on_resource is 'plan: steps of the open case that build on a resource';
revoke all on app.step_on_resource from nahtlos_app;
grant select on app.step_on_resource to nahtlos_app;
