-- runs as nahtlos_gate
-- Changes who may read a note of the open case, in all its versions, and keeps who did it and why. Only whoever leads the
-- case may; false where there is no such note or nothing changes.
create or replace function gate.change_note_level(p_note uuid, p_level text, p_reason text) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  before text;
begin
  if app.case_id() is null or not 'note' = any(app.write_categories()) or not app.leads_case() then
    raise exception 'the notes of no case are open to whoever leads it' using errcode = '42501';
  end if;
  select n.level into before from app.case_note n
    where n.site_id = app.site_id() and n.case_id = app.case_id() and n.id = p_note and n.first_id = n.id for update;
  if before is null or before = p_level then return false; end if;
  update app.case_note n set level = p_level where n.site_id = app.site_id() and n.case_id = app.case_id() and n.first_id = p_note;
  insert into app.case_note_level (site_id, case_id, note_id, from_level, to_level, reason, changed_by)
    values (app.site_id(), app.case_id(), p_note, before, p_level, p_reason, app.membership_id());
  return true;
end $$;
grant execute on function gate.change_note_level(uuid, text, text) to nahtlos_app;
