-- runs as nahtlos_owner
-- Cases are read by the version they were admitted under; so an adopted version never changes, whoever writes.
create or replace function app.refuse_change_of_adopted_concept() returns trigger
language plpgsql set search_path = pg_catalog as $$
begin
  raise exception 'an adopted version of a concept does not change' using errcode = '23514';
end $$;
create or replace trigger adopted_concept_stays after update or delete on app.concept_version
  for each row when (old.state = 'adopted') execute function app.refuse_change_of_adopted_concept();
-- The designed chains that come with the program, each in its newest version: a site says which it works with.
create or replace view app.designed_chain with (security_invoker = true) as
  select distinct on (t.code) t.code, t.title_de, t.title_en from app.chain_template t order by t.code, t.version desc;
comment on view app.designed_chain is 'concept: designed chains a concept may name';
revoke all on app.designed_chain from nahtlos_app;
grant select on app.designed_chain to nahtlos_app;
