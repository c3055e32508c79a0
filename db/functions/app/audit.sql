-- runs as nahtlos_owner
-- What a digest of the audit log is taken over: every column but salt and digest, in a form that no setting changes.
create or replace function app.audit_digest(entry app.audit_entry) returns bytea language sql stable
  return sha256(entry.salt || convert_to(jsonb_build_array(entry.site_id, extract(epoch from entry.recorded_at)::text, entry.id,
    entry.membership_id, entry.organisation_id, entry.acting_role, entry.purpose, entry.action, entry.part, entry.outcome,
    entry.case_id, entry.object_id, entry.detail, entry.request_id)::text, 'UTF8'));
create or replace function app.installation_digest(entry app.installation_log) returns bytea language sql stable
  return sha256(entry.salt || convert_to(jsonb_build_array(extract(epoch from entry.recorded_at)::text, entry.id, entry.kind,
    entry.account_id, entry.detail)::text, 'UTF8'));
-- Who acted and when is never taken from the writer where a context says it; what a context leaves open (a task has
-- no organisation) stays open.
create or replace function app.stamp_audit_entry() returns trigger language plpgsql as $$
begin
  new.recorded_at := clock_timestamp();
  if app.membership_id() is not null then
    new.membership_id := app.membership_id();
    new.organisation_id := app.organisation_id();
    new.purpose := app.purpose();
  end if;
  new.acting_role := coalesce(app.acting_role(), new.acting_role);
  new.request_id := app.request_id();
  new.salt := uuid_send(gen_random_uuid());
  new.digest := app.audit_digest(new);
  return new;
end $$;
create or replace trigger stamp before insert on app.audit_entry for each row execute function app.stamp_audit_entry();
create or replace function app.stamp_installation_log() returns trigger language plpgsql as $$
begin
  new.recorded_at := clock_timestamp();
  new.salt := uuid_send(gen_random_uuid());
  new.digest := app.installation_digest(new);
  return new;
end $$;
create or replace trigger stamp before insert on app.installation_log for each row execute function app.stamp_installation_log();
-- Months of the audit log: the current one, the one before and three ahead. Rights and policies stand on the parent
-- only; a partition of its own is closed to everybody. Called at each migration and daily.
create or replace function app.ensure_partitions() returns int language plpgsql security definer set search_path = pg_catalog as $$
declare
  month date;
  made int := 0;
begin
  for step in -1..3 loop
    month := (date_trunc('month', current_date) + make_interval(months => step))::date;
    if to_regclass('app.audit_entry_' || to_char(month, 'YYYYMM')) is null then
      execute format('create table app.audit_entry_%s partition of app.audit_entry for values from (%L) to (%L)',
        to_char(month, 'YYYYMM'), month, (month + interval '1 month')::date);
      made := made + 1;
    end if;
  end loop;
  return made;
end $$;
select app.ensure_partitions();
grant execute on function app.audit_digest(app.audit_entry), app.installation_digest(app.installation_log) to nahtlos_app, nahtlos_gate,
  nahtlos_pseudonym, nahtlos_search, nahtlos_batch, nahtlos_operator, nahtlos_loader;
grant execute on function app.ensure_partitions() to nahtlos_app, nahtlos_operator;
-- The app needs what a change refers to but no read of the log: triggers run with the writer's rights.
grant execute on function app.stamp_audit_entry(), app.stamp_installation_log() to nahtlos_app, nahtlos_gate, nahtlos_pseudonym, nahtlos_search, nahtlos_batch, nahtlos_operator, nahtlos_loader;
