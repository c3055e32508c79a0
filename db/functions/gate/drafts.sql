-- runs as nahtlos_gate
-- Keeps what was typed when the sign-in ran out between opening a form and sending it: for the membership of that
-- session only, and only for a day after it ended. Nothing is answered, so that it tells nothing about a session.
create or replace function gate.keep_draft(p_token_hash bytea, p_form text, p_content jsonb) returns void
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  late record;
begin
  select s.chosen_site as site_id, s.chosen_membership as membership_id into late from app.session s
    where s.token_hash = p_token_hash and s.chosen_membership is not null and least(s.idle_until, s.expires_at) > clock_timestamp() - interval '1 day';
  if late.membership_id is null or octet_length(p_content::text) > 200000 then return; end if;
  perform set_config('app.site', late.site_id::text, true);
  insert into app.draft (site_id, membership_id, form, content) values (late.site_id, late.membership_id, left(p_form, 200), p_content)
    on conflict (site_id, membership_id, form) do update set content = excluded.content, updated_at = excluded.updated_at;
  perform set_config('app.site', '', true);
end $$;
grant execute on function gate.keep_draft(bytea, text, jsonb) to nahtlos_app;
