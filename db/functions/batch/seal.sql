-- runs as nahtlos_batch
-- Numbers and chains what is not sealed yet in one site: entries without a row in audit_seal, not "newer than the
-- last", because a long transaction commits late. The window bounds the search of the run each minute; the daily run
-- takes the whole log. Answers block, number of entries and head, or no row when there was nothing to seal.
create or replace function batch.seal_audit(p_window interval)
returns table (block_no bigint, entries int, head bytea)
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  last record;
  fresh record;
  next_no bigint;
begin
  if app.acting_role() is distinct from 'job' then raise exception 'only a task of the program seals the log' using errcode = '42501'; end if;
  perform pg_advisory_xact_lock(hashtextextended(app.site_id()::text, 7));
  select b.block_no, b.hash into last from app.audit_block b where b.site_id = app.site_id() order by b.block_no desc limit 1;
  next_no := coalesce(last.block_no, 0) + 1;
  with unsealed as (
    select e.recorded_at, e.id, e.digest, (row_number() over (order by e.recorded_at, e.id))::int as place from app.audit_entry e
    where e.site_id = app.site_id() and e.recorded_at > clock_timestamp() - p_window
      and not exists (select from app.audit_seal s where s.site_id = e.site_id and s.recorded_at = e.recorded_at and s.entry_id = e.id)),
  placed as (
    insert into app.audit_seal (site_id, recorded_at, entry_id, block_no, position)
    select app.site_id(), u.recorded_at, u.id, next_no, u.place from unsealed u returning 1)
  select count(*)::int as number, string_agg(u.digest, ''::bytea order by u.place) as digests, (select count(*) from placed) as written into fresh from unsealed u;
  if fresh.number = 0 then return; end if;
  head := sha256(coalesce(last.hash, ''::bytea) || fresh.digests);
  insert into app.audit_block (site_id, block_no, entries, previous_hash, hash)
    values (app.site_id(), next_no, fresh.number, coalesce(last.hash, ''::bytea), head);
  block_no := next_no;
  entries := fresh.number;
  return next;
end $$;
-- The same for the log of the installation, which belongs to no site.
create or replace function batch.seal_installation_log() returns table (block_no bigint, entries int, head bytea)
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  last record;
  fresh record;
begin
  perform pg_advisory_xact_lock(7);
  select s.block_no, s.hash into last from app.installation_seal s order by s.block_no desc limit 1;
  select count(*)::int as number, array_agg(l.id order by l.id) as ids, string_agg(l.digest, ''::bytea order by l.id) as digests into fresh
    from app.installation_log l where not exists (select from app.installation_seal s where l.id = any(s.entry_ids) and s.sealed_at >= l.recorded_at);
  if fresh.number = 0 then return; end if;
  block_no := coalesce(last.block_no, 0) + 1;
  entries := fresh.number;
  head := sha256(coalesce(last.hash, ''::bytea) || fresh.digests);
  insert into app.installation_seal (block_no, first_id, entry_ids, previous_hash, hash)
    values (block_no, fresh.ids[1], fresh.ids, coalesce(last.hash, ''::bytea), head);
  return next;
end $$;
grant usage on schema batch to nahtlos_app;
grant execute on function batch.seal_audit(interval), batch.seal_installation_log() to nahtlos_app;
