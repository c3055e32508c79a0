-- A step that is done late may say what held it up, by the same codes as one that failed.
alter table app.plan_step drop constraint plan_step_check1;
alter table app.plan_step add constraint plan_step_barrier check (
  (status <> 'failed' or barrier_code is not null) and (barrier_code is null or status in ('failed', 'finished')));
