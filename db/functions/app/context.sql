-- runs as nahtlos_owner
-- The context of a transaction, as policies and queries read it. Stable SQL without a table, so that the planner
-- can inline it. Only the functions in schema gate set these values.
create or replace function app.site_id() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.site', true), '')::uuid;
create or replace function app.membership_id() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.membership', true), '')::uuid;
create or replace function app.account_id() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.account', true), '')::uuid;
create or replace function app.organisation_id() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.organisation', true), '')::uuid;
create or replace function app.acting_role() returns text language sql stable parallel safe
  return nullif(current_setting('app.acting_role', true), '');
create or replace function app.purpose() returns text language sql stable parallel safe
  return nullif(current_setting('app.purpose', true), '');
create or replace function app.request_id() returns text language sql stable parallel safe
  return coalesce(current_setting('app.request', true), '');
create or replace function app.grantees() returns uuid[] language sql stable parallel safe
  return string_to_array(nullif(current_setting('app.grantees', true), ''), ',')::uuid[];
create or replace function app.case_id() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.case', true), '')::uuid;
create or replace function app.categories() returns text[] language sql stable parallel safe
  return string_to_array(nullif(current_setting('app.categories', true), ''), ',');
-- Never null: "not 'plan' = any(…)" of a grant that only reads would be null, and a function that refuses by it would not.
create or replace function app.write_categories() returns text[] language sql stable parallel safe
  return coalesce(string_to_array(nullif(current_setting('app.write_categories', true), ''), ','), '{}');
-- Whether the open case is the caller's by responsibility or as a deputy; what only they may read asks this.
create or replace function app.leads_case() returns boolean language sql stable parallel safe
  return coalesce(current_setting('app.leads_case', true) = 'yes', false);
create or replace function app.person_ids() returns uuid[] language sql stable parallel safe
  return string_to_array(nullif(current_setting('app.persons', true), ''), ',')::uuid[];
-- A set clock counts only where the database's name marks it as demo or test; recorded_at never asks this function.
create or replace function app.now() returns timestamptz language sql stable parallel safe
  return case when current_database() ~ '_(demo|test)[a-z0-9_]*$'
    then coalesce(nullif(current_setting('app.clock', true), '')::timestamptz, now()) else now() end;
create or replace function app.today() returns date language sql stable parallel safe
  return (app.now() at time zone 'Europe/Berlin')::date;
create or replace function app.all_categories() returns text[] language sql immutable parallel safe
  return array['identity', 'contact', 'residence', 'livelihood', 'language', 'education_work', 'housing', 'family',
    'health_need', 'plan', 'appointment', 'note', 'document'];
grant execute on all functions in schema app to nahtlos_app, nahtlos_gate, nahtlos_pseudonym, nahtlos_search,
  nahtlos_batch, nahtlos_operator, nahtlos_loader, nahtlos_reporting, nahtlos_jobs;
