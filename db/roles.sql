-- Roles of one installation. Run once by an administrator (`nahtlos database init` prints or runs this file and
-- sets the passwords of the logins). Safe to run again.
-- Logins: migrator (DDL), app (the service), jobs (the job queue's own schema), operator, loader, reporting.
-- Without login: the owner of all tables and the roles that own definer functions; each of these has policies
-- of its own on exactly the tables it reads, because under forced row-level security ownership gives nothing.
do $$
declare
  login text;
  definer text;
begin
  foreach login in array array['migrator', 'app', 'jobs', 'operator', 'loader', 'reporting'] loop
    if to_regrole('nahtlos_' || login) is null then
      execute format('create role %I login nosuperuser nocreatedb nocreaterole nobypassrls', 'nahtlos_' || login);
    end if;
  end loop;
  foreach definer in array array['owner', 'gate', 'pseudonym', 'search', 'batch'] loop
    if to_regrole('nahtlos_' || definer) is null then
      execute format('create role %I nologin nosuperuser nobypassrls', 'nahtlos_' || definer);
    end if;
  end loop;
end
$$;
-- Trigram search needs an operator that is not leakproof; this role may read one table (docs/adr/0006).
alter role nahtlos_search bypassrls;
-- "inherit false": the policies of a definer role must never apply to the owner or the migrator.
grant nahtlos_owner to nahtlos_migrator with inherit false, set true;
grant nahtlos_gate, nahtlos_pseudonym, nahtlos_search, nahtlos_batch to nahtlos_owner with inherit false, set true;
grant nahtlos_jobs to nahtlos_migrator, nahtlos_owner with inherit false, set true;
-- The running service holds one address, that of the app role; its job runner steps over to the queue's role.
grant nahtlos_jobs to nahtlos_app with inherit false, set true;
do $$
begin
  execute format('grant create, connect on database %I to nahtlos_owner', current_database());
  execute format('grant connect on database %I to nahtlos_migrator, nahtlos_app, nahtlos_operator, nahtlos_loader, nahtlos_reporting', current_database());
  execute format('grant create, connect on database %I to nahtlos_jobs', current_database());
  execute format('revoke temporary on database %I from public', current_database());
  execute format('grant temporary on database %I to nahtlos_loader', current_database());
end
$$;
create extension if not exists btree_gist;
create extension if not exists btree_gin;
create extension if not exists pg_trgm;
revoke create on schema public from public;
alter default privileges for role nahtlos_owner revoke execute on functions from public;
alter default privileges for role nahtlos_gate revoke execute on functions from public;
alter default privileges for role nahtlos_pseudonym revoke execute on functions from public;
alter default privileges for role nahtlos_search revoke execute on functions from public;
alter default privileges for role nahtlos_batch revoke execute on functions from public;
alter default privileges for role nahtlos_jobs revoke execute on functions from public;
create schema if not exists ledger authorization nahtlos_owner;
create table if not exists ledger.migration (
  name text primary key,
  sha256 text not null,
  applied_at timestamptz not null default now()
);
alter table ledger.migration owner to nahtlos_owner;
comment on table ledger.migration is 'platform: which migrations this database holds; the row "repeatable" stands for policies, functions and views';
grant usage on schema ledger to nahtlos_app, nahtlos_operator;
grant select on ledger.migration to nahtlos_app, nahtlos_operator;
