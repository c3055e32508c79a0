-- A step names the resource it builds on; the plan and the assessment see each other's part by views.
alter table app.plan_step add column resource_id uuid;
alter table app.plan_step add foreign key (site_id, resource_id) references app.person_resource (site_id, id);
comment on column app.plan_step.resource_id is 'the resource the step builds on; who may not see its category learns nothing of it';
create index plan_step_on_resource on app.plan_step (site_id, resource_id) where resource_id is not null;
