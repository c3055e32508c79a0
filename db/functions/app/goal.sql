-- runs as nahtlos_owner
-- Goals, plan and assessment stand on one level and meet in these views, which show everybody what the policies of their
-- tables show: a goal only by its category, a step only to who may see the plan.
create or replace view app.goal_to_serve with (security_invoker = true) as
  select g.site_id, g.case_id, g.id, g.ref, g.person_id, g.words, g.state from app.goal g;
comment on view app.goal_to_serve is 'goals: goals of the open case, for steps that serve them';
revoke all on app.goal_to_serve from nahtlos_app;
grant select on app.goal_to_serve to nahtlos_app;
create or replace view app.goal_in_domain with (security_invoker = true) as
  select g.site_id, g.case_id, g.person_id, d.life_domain, g.words
  from app.goal g, unnest(g.life_domain || g.also_domains) as d (life_domain) where g.state = 'open';
comment on view app.goal_in_domain is 'goals: open goals of the open case by each life domain they are about';
revoke all on app.goal_in_domain from nahtlos_app;
grant select on app.goal_in_domain to nahtlos_app;
create or replace view app.step_on_goal with (security_invoker = true) as
  select s.site_id, s.case_id, s.goal_id, s.ref, s.title, s.status from app.plan_step s where s.goal_id is not null;
comment on view app.step_on_goal is 'plan: steps of the open case that serve a goal';
revoke all on app.step_on_goal from nahtlos_app;
grant select on app.step_on_goal to nahtlos_app;
create or replace view app.plan_for_goals with (security_invoker = true) as
  select p.site_id, p.case_id, p.id from app.plan p;
comment on view app.plan_for_goals is 'plan: plans of the open case, for goals that are set under the last of them';
revoke all on app.plan_for_goals from nahtlos_app;
grant select on app.plan_for_goals to nahtlos_app;
