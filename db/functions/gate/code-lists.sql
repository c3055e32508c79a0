-- runs as nahtlos_gate
-- Takes over what a publisher's file changes in a code list that all sites share; only an operator may. `p_seen` is when
-- the list had last been taken over as the caller saw it: false where somebody was faster. Entries end or begin, labels
-- change; nothing is deleted.
create or replace function gate.take_over_code_list(p_list jsonb, p_seen timestamptz, p_changes jsonb) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  list_code text := p_list ->> 'code';
begin
  if app.acting_role() is distinct from 'operator' then raise exception 'only an operator takes over a code list' using errcode = '42501'; end if;
  perform pg_advisory_xact_lock(hashtextextended('code_list ' || list_code, 0));
  if exists (select from app.code_list l where l.code = list_code and l.imported_at is distinct from p_seen) then return false; end if;
  insert into app.code_list (code, uri, title_de, title_en, source, as_of, licence, version, imported_at)
    values (list_code, p_list ->> 'uri', p_list ->> 'title', p_list ->> 'title', p_list ->> 'source', p_list ->> 'as_of', '', p_list ->> 'version', date_trunc('milliseconds', now()))
    on conflict (code) do update set uri = excluded.uri, source = excluded.source, as_of = excluded.as_of, version = excluded.version, imported_at = excluded.imported_at;
  update app.code_list_entry e set valid = daterange(lower(e.valid), c.day) from jsonb_to_recordset(p_changes) c(kind text, code text, day date)
    where c.kind = 'ended' and e.list = list_code and e.code = c.code and e.valid @> c.day;
  update app.code_list_entry e set label_de = c.label, label_en = c."labelEn", position = c.position, detail = c.detail
    from jsonb_to_recordset(p_changes) c(kind text, code text, day date, label text, "labelEn" text, position int, detail jsonb)
    where c.kind in ('renamed', 'moved') and e.list = list_code and e.code = c.code and e.valid @> c.day;
  insert into app.code_list_entry (list, code, valid, label_de, label_en, position, detail)
    select list_code, c.code, daterange(c.day, null), c.label, c."labelEn", c.position, c.detail
    from jsonb_to_recordset(p_changes) c(kind text, code text, day date, label text, "labelEn" text, position int, detail jsonb)
    where c.kind = 'begun';
  insert into app.installation_log (kind, account_id, detail) values ('code_list.taken_over', app.account_id(),
    jsonb_build_object('list', list_code, 'version', p_list ->> 'version', 'changes', jsonb_array_length(p_changes)));
  return true;
end $$;
grant execute on function gate.take_over_code_list(jsonb, timestamptz, jsonb) to nahtlos_app;
