-- runs as nahtlos_gate
-- Enters the context that was chosen for the session, and answers what the head of every page shows: one round trip.
create or replace function gate.enter_chosen(p_token_hash bytea, p_purpose text, p_request text, p_clock timestamptz)
returns table (site_id uuid, site_name text, is_demo boolean, membership_id uuid, membership_ref uuid, organisation_id uuid, organisation_name text,
  acting_role text, title text, account_id uuid, display_name text)
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  chosen record;
  entered record;
begin
  select s.chosen_site as site_id, s.chosen_membership as membership_id into chosen from app.session s where s.token_hash = p_token_hash;
  if chosen.membership_id is null then return; end if;
  select * into entered from gate.enter(p_token_hash, chosen.site_id, chosen.membership_id, p_purpose, p_request, p_clock);
  if entered.membership_id is null then return; end if;
  return query select s.id, s.name, s.is_demo, m.id, m.ref, o.id, o.name, m.role, m.title, a.id, a.display_name
    from app.site s
    join app.membership m on m.site_id = s.id and m.id = entered.membership_id
    join app.organisation o on o.site_id = s.id and o.id = m.organisation_id
    join app.account a on a.id = m.account_id
    where s.id = chosen.site_id;
end $$;
-- Choosing a membership is an event of signing in; what one context sees, another of the same human does not.
create or replace function gate.choose_membership(p_token_hash bytea, p_membership_ref uuid) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  wanted record;
begin
  select * into wanted from gate.my_memberships(p_token_hash) m where m.ref = p_membership_ref;
  if wanted.membership_id is null then return false; end if;
  update app.session set chosen_site = wanted.site_id, chosen_membership = wanted.membership_id where token_hash = p_token_hash;
  perform set_config('app.site', wanted.site_id::text, true), set_config('app.membership', wanted.membership_id::text, true);
  insert into app.audit_entry (site_id, action, acting_role, salt, digest) values (wanted.site_id, 'membership.chosen', wanted.role, '', '');
  return true;
end $$;
grant execute on function gate.enter_chosen(bytea, text, text, timestamptz), gate.choose_membership(bytea, uuid) to nahtlos_app;
-- The coordination's analyses are read by the reporting role under the same session.
grant execute on function gate.enter_chosen(bytea, text, text, timestamptz) to nahtlos_reporting;
