-- touches: app.chain_event, app.chain_trace
-- Chains from before this version get a trace, so that analyses count them: they began with their first event; their
-- target group and status were not kept then.
insert into app.chain_trace (site_id, chain_key, status_class, started_on)
  select e.site_id, e.chain_key, 'not_stated', min(e.occurred_on) from app.chain_event e
  where not exists (select from app.chain_trace t where t.site_id = e.site_id and t.chain_key = e.chain_key)
  group by e.site_id, e.chain_key returning 1;
