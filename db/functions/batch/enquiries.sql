-- runs as nahtlos_batch
-- Removes words, answers and authors of enquiries that were decided on before this day (open ones: whose contact was), and
-- of their occasions. What is left is codes, a day and a number of people: nothing that is counted changes. Answers how many.
create or replace function batch.forget_enquiry_words(p_before date) returns int
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  gone uuid[];
begin
  if app.acting_role() is distinct from 'job' then raise exception 'only a task of the program may do this' using errcode = '42501'; end if;
  with removed as (
    update app.enquiry e set place = '', concern = '', outcome = '', answers = '[]', noted_by = null, noted_at = null, decided_by = null, version = e.version + 1
    where e.site_id = app.site_id() and coalesce(e.decided_on, e.contacted_on) < p_before
      and (e.noted_by is not null or e.noted_at is not null or e.decided_by is not null or e.place || e.concern || e.outcome <> '' or e.answers <> '[]')
    returning e.id)
  select coalesce(array_agg(r.id), '{}') into gone from removed r;
  update app.enquiry_override o set reason = null, recorded_by = null where o.site_id = app.site_id() and o.enquiry_id = any(gone);
  update app.enquiry_occasion o set noted_by = null, noted_at = null where o.site_id = app.site_id() and o.held_on < p_before and o.noted_by is not null;
  insert into app.audit_entry (site_id, action, detail, salt, digest)
    values (app.site_id(), 'batch.enquiry_words', jsonb_build_object('enquiries', cardinality(gone)), '', '');
  return cardinality(gone);
end $$;
grant execute on function batch.forget_enquiry_words(date) to nahtlos_app;
