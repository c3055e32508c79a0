-- Before two people stand behind a change it shows what it would change: how many cases, and in the cases which pathways.
alter table app.rule_change add column run_id uuid;
alter table app.rule_change add column looked int not null default 0;
alter table app.rule_change add column affected int not null default 0;
alter table app.rule_change add column effects jsonb not null default '{}';
alter table app.rule_change add foreign key (site_id, run_id) references app.job_run (site_id, id);
comment on column app.rule_change.effects is 'how many persons a change would move, by pathway and by what was and would be; no case and no person';
alter table app.pathway_watch add column previews jsonb not null default '{}';
comment on column app.pathway_watch.previews is 'what proposed changes of rules would change here, by change';
