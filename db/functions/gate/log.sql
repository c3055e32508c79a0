-- runs as nahtlos_gate
-- A refused attempt leaves exactly one entry in the caller's own site, whatever site the id belongs to.
create or replace function gate.log_refusal(p_action text, p_part text, p_object uuid) returns void
language sql volatile security definer set search_path = pg_catalog
begin atomic
  insert into app.audit_entry (site_id, action, part, outcome, object_id, salt, digest)
    values (app.site_id(), p_action, p_part, 'refused', p_object, '', '');
end;
-- Reading the own list is logged once per day and membership.
create or replace function gate.note_list_reading(p_list text) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog as $$
begin
  if exists (select from app.audit_entry e where e.site_id = app.site_id() and e.membership_id = app.membership_id() and e.action = 'list.read' and e.part = p_list
      and e.recorded_at >= date_trunc('day', clock_timestamp() at time zone 'Europe/Berlin') at time zone 'Europe/Berlin') then
    return false;
  end if;
  insert into app.audit_entry (site_id, action, part, salt, digest) values (app.site_id(), 'list.read', p_list, '', '');
  return true;
end $$;
grant execute on function gate.log_refusal(text, text, uuid), gate.note_list_reading(text) to nahtlos_app;
