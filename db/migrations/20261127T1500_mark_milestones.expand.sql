-- A step by whose end one sees that the plan gets on. Whether it is one is decided in the case: what a step means is not the
-- same for everybody.
alter table app.plan_step add column is_milestone boolean not null default false;
comment on column app.plan_step.is_milestone is 'by its end one sees that the plan gets on';
