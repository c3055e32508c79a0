-- runs as nahtlos_owner
-- Life domains that weigh on somebody of the open case without a goal and without a reason why there is none. Plan,
-- goals and assessment stand on one level and meet in this view, which shows everybody what the policies of its tables
-- show.
create or replace view app.domain_without_aim with (security_invoker = true) as
  select c.site_id, c.case_id, n.person_id, n.life_domain
  from app.case c
  join app.case_participant p on p.site_id = c.site_id and p.case_id = c.case_id
  join app.person_need n on n.site_id = p.site_id and n.person_id = p.person_id and n.superseded_by is null and n.rating <= 2
  where not exists (select from app.domain_aim a where a.site_id = c.site_id and a.case_id = c.case_id
    and a.person_id = n.person_id and a.life_domain = n.life_domain and a.superseded_by is null)
  and not exists (select from app.goal g where g.site_id = c.site_id and g.case_id = c.case_id and g.person_id = n.person_id
    and g.state = 'open' and n.life_domain = any(g.life_domain || g.also_domains));
comment on view app.domain_without_aim is 'assessment: weak life domains of the open case that keep its plan incomplete';
revoke all on app.domain_without_aim from nahtlos_app;
grant select on app.domain_without_aim to nahtlos_app;
