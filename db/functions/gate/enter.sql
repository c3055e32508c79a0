-- runs as nahtlos_gate
-- Which contexts a signed-in human may choose from: the one function across sites.
create or replace function gate.my_memberships(p_token_hash bytea)
returns table (site_id uuid, site_code text, site_name text, is_demo boolean, membership_id uuid, ref uuid, role text, title text, organisation_name text)
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  account uuid;
  found_membership record;
begin
  select s.account_id into account from app.session s join app.account a on a.id = s.account_id and a.closed_at is null
    where s.token_hash = p_token_hash and s.ended_at is null and s.idle_until > clock_timestamp() and s.expires_at > clock_timestamp();
  if account is null then return; end if;
  perform set_config('app.account', account::text, true), set_config('app.site', '', true);
  for found_membership in
    select m.* from app.membership m
    where m.account_id = account and m.ended_at is null and m.valid_from <= app.today() and (m.valid_until is null or m.valid_until >= app.today())
    order by m.site_id, m.id
  loop
    -- The organisation's name is read inside its site, under the same policy as everywhere.
    perform set_config('app.site', found_membership.site_id::text, true);
    return query select s.id, s.code, s.name, s.is_demo, found_membership.id, found_membership.ref, found_membership.role, found_membership.title, o.name
      from app.site s join app.organisation o on o.site_id = s.id and o.id = found_membership.organisation_id
      where s.id = found_membership.site_id and o.site_id = found_membership.site_id;
  end loop;
  perform set_config('app.site', '', true), set_config('app.account', '', true);
end $$;
-- Everything a context says, taken back: who enters a second time in one transaction keeps nothing of the first,
-- above all no opened case.
create or replace function gate.clear_context() returns void language plpgsql volatile set search_path = pg_catalog as $$
begin
  perform set_config('app.' || part, '', true) from unnest(array['site', 'account', 'membership', 'organisation', 'acting_role', 'purpose',
    'grantees', 'case', 'categories', 'write_categories', 'persons', 'clock', 'request']) part;
end $$;
-- The purposes a role may act for; the first is the one it acts for when nothing else is said.
create or replace function gate.purposes_of(p_role text) returns text[] language sql immutable
  return case p_role
    when 'case_manager' then array['counselling']
    when 'coordinator' then array['reporting', 'consultation', 'administration']
    when 'supervisor' then array['reporting', 'consultation']
    when 'residence_officer' then array['legal_consolidation']
    when 'naturalisation_officer' then array['legal_consolidation']
    when 'partner' then array['counselling']
    else array['administration'] end;
-- Site first, then the checks of session and membership, then the context, all of it for this transaction only.
-- Answers no row where session, membership or purpose do not hold.
create or replace function gate.enter(p_token_hash bytea, p_site uuid, p_membership uuid, p_purpose text, p_request text, p_clock timestamptz)
returns table (membership_id uuid, organisation_id uuid, unit_id uuid, acting_role text, purpose text, account_id uuid)
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  session_row record;
  member record;
  chosen text;
begin
  perform gate.clear_context();
  perform set_config('app.site', p_site::text, true), set_config('app.clock', coalesce(p_clock::text, ''), true), set_config('app.request', p_request, true);
  select s.id, s.account_id, s.idle_minutes, s.last_seen_at into session_row from app.session s join app.account a on a.id = s.account_id and a.closed_at is null
    where s.token_hash = p_token_hash and s.ended_at is null and s.idle_until > clock_timestamp() and s.expires_at > clock_timestamp();
  if session_row.id is null then perform set_config('app.site', '', true); return; end if;
  select m.* into member from app.membership m
    where m.site_id = p_site and m.id = p_membership and m.account_id = session_row.account_id and m.ended_at is null
      and m.valid_from <= app.today() and (m.valid_until is null or m.valid_until >= app.today());
  chosen := coalesce(nullif(p_purpose, ''), (gate.purposes_of(member.role))[1]);
  if member.id is null or not chosen = any(gate.purposes_of(member.role)) then perform set_config('app.site', '', true); return; end if;
  if session_row.last_seen_at < clock_timestamp() - interval '1 minute' then
    update app.session set last_seen_at = v.seen, idle_until = v.until
      from (select clock_timestamp() as seen, clock_timestamp() + make_interval(mins => session_row.idle_minutes) as until) v
      where id = session_row.id;
  end if;
  perform set_config('app.account', session_row.account_id::text, true),
    set_config('app.membership', member.id::text, true),
    set_config('app.organisation', member.organisation_id::text, true),
    set_config('app.acting_role', member.role, true),
    set_config('app.purpose', chosen, true),
    set_config('app.grantees', case when member.role in ('partner', 'residence_officer', 'naturalisation_officer')
      then member.id || ',' || member.organisation_id else member.id::text end, true);
  return query select member.id, member.organisation_id, member.unit_id, member.role, chosen, session_row.account_id;
end $$;
-- A task of the program enters only with a run that is marked running and locked.
create or replace function gate.enter_job(p_site uuid, p_run uuid) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog as $$
begin
  perform gate.clear_context();
  perform set_config('app.site', p_site::text, true);
  if not exists (select from app.job_run r where r.site_id = p_site and r.id = p_run and r.state = 'running' and r.locked_until > clock_timestamp()) then
    perform set_config('app.site', '', true);
    return false;
  end if;
  perform set_config('app.acting_role', 'job', true), set_config('app.purpose', 'job', true),
    set_config('app.membership', p_run::text, true), set_config('app.grantees', p_run::text, true);
  return true;
end $$;
-- Operator, loader and reporting work on one site at a time and have no role in it.
create or replace function gate.operator_at(p_site uuid, p_clock timestamptz default null) returns void language sql volatile security definer set search_path = pg_catalog
  begin atomic
    select gate.clear_context();
    select set_config('app.site', p_site::text, true), set_config('app.acting_role', 'operator', true), set_config('app.purpose', 'administration', true),
      set_config('app.clock', coalesce(p_clock::text, ''), true);
  end;
grant usage on schema gate to nahtlos_app, nahtlos_operator, nahtlos_loader, nahtlos_reporting;
grant execute on function gate.my_memberships(bytea), gate.enter(bytea, uuid, uuid, text, text, timestamptz), gate.enter_job(uuid, uuid) to nahtlos_app;
grant execute on function gate.operator_at(uuid, timestamptz) to nahtlos_operator, nahtlos_loader, nahtlos_reporting;
