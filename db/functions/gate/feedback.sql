-- runs as nahtlos_gate
-- Keeps the digest of a code that was handed out in the open case, without the case. What has run out goes on the way.
create or replace function gate.issue_feedback_code(p_token_hash bytea) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  made uuid;
begin
  if app.case_id() is null or app.acting_role() is distinct from 'case_manager' then return false; end if;
  delete from app.feedback_code f where f.site_id = app.site_id() and f.valid_until < app.today();
  insert into app.feedback_code (site_id, token_hash, valid_until) values (app.site_id(), p_token_hash, (date_trunc('month', app.today() + 90) + interval '1 month - 1 day')::date) returning id into made;
  return true;
end $$;
-- The site of a valid code, which then is the context of the transaction; null where there is none. Nobody is signed in: each
-- site is asked under its own policy, as everywhere.
create or replace function gate.enter_by_feedback_code(p_token_hash bytea) returns uuid
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  site uuid;
  code uuid;
begin
  perform gate.clear_context();
  for site in select s.id from app.site s order by s.id loop
    perform set_config('app.site', site::text, true);
    select f.id into code from app.feedback_code f where f.site_id = site and f.token_hash = p_token_hash and f.valid_until >= app.today();
    if code is not null then return code; end if;
  end loop;
  perform gate.clear_context();
  return null;
end $$;
create or replace function gate.feedback_code_is_valid(p_token_hash bytea) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  code uuid;
begin
  code := gate.enter_by_feedback_code(p_token_hash);
  perform gate.clear_context();
  return code is not null;
end $$;
-- Takes a sheet under a code. The code goes with it, so that it is used once and no sheet says by which code it came.
create or replace function gate.give_feedback(p_token_hash bytea, p_version int, p_answers jsonb, p_words text) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  code uuid;
  gone uuid;
begin
  code := gate.enter_by_feedback_code(p_token_hash);
  -- Of two who send at once the second finds it gone.
  if code is not null then
    delete from app.feedback_code f where f.site_id = app.site_id() and f.id = code returning f.id into gone;
  end if;
  if gone is not null then
    insert into app.client_feedback (site_id, month, form_version, answers, words)
      values (app.site_id(), date_trunc('month', app.today())::date, p_version, p_answers, p_words);
  end if;
  perform gate.clear_context();
  return gone is not null;
end $$;
grant execute on function gate.issue_feedback_code(bytea), gate.feedback_code_is_valid(bytea), gate.give_feedback(bytea, int, jsonb, text) to nahtlos_app;
