import { definers } from './definer-functions.ts'

/** A rule about the catalogue: the query answers the objects that break it. */
export type SchemaRule = { name: string; why: string; sql: string; exceptions: string[]; plant: string[] }

const tenant = `(select c.oid, c.oid::regclass::text as name, a.attnum as site from pg_class c
  join pg_attribute a on a.attrelid = c.oid and a.attname = 'site_id' and not a.attisdropped
  where c.relnamespace = 'app'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition) t`

const plantedTable =
  'create table app.planted (site_id uuid not null, id uuid not null, primary key (site_id, id)); alter table app.planted enable row level security; alter table app.planted force row level security'

const schemas = "('app', 'gate', 'pseudonym', 'search', 'batch', 'jobs', 'ledger')"

/** The rules of access.md 4 and 10 and of catalogue I-05; each carries the faults that it must notice. */
export const schemaRules: readonly SchemaRule[] = [
  {
    name: 'site_id is uuid and never null',
    why: 'a row without a site would belong to everybody',
    sql: `select t.name as object from ${tenant} join pg_attribute a on a.attrelid = t.oid and a.attnum = t.site where not a.attnotnull or a.atttypid <> 'uuid'::regtype`,
    exceptions: [],
    plant: ['create table app.planted (site_id uuid)', 'create table app.planted (site_id text not null)'],
  },
  {
    name: 'the primary key begins with site_id',
    why: 'tables can be divided by site',
    sql: `select t.name as object from ${tenant} where not exists (select from pg_constraint k where k.conrelid = t.oid and k.contype = 'p' and k.conkey[1] = t.site)`,
    exceptions: [],
    plant: [
      'create table app.planted (site_id uuid not null)',
      'create table app.planted (site_id uuid not null, id uuid primary key)',
    ],
  },
  {
    name: 'every unique or exclusion index contains site_id',
    why: 'a foreign site must not be noticed through a unique error',
    sql: `select i.indexrelid::regclass::text as object from ${tenant} join pg_index i on i.indrelid = t.oid
      where (i.indisunique or i.indisexclusion) and not t.site = any(i.indkey::int2[])`,
    exceptions: [],
    plant: [`${plantedTable}; create unique index planted_unique on app.planted (id)`],
  },
  {
    name: 'foreign keys between tables of a site pair site_id with site_id',
    why: 'no row refers into another site',
    sql: `select k.conname as object from ${tenant} join pg_constraint k on k.conrelid = t.oid and k.contype = 'f'
      join pg_attribute f on f.attrelid = k.confrelid and f.attname = 'site_id' and not f.attisdropped
      where not exists (select from unnest(k.conkey, k.confkey) u(a, b) where a = t.site and b = f.attnum)`,
    exceptions: [],
    plant: [
      'create unique index planted_ids on app.person (person_id); create table app.planted (site_id uuid not null, id uuid not null references app.person (person_id), primary key (site_id, id))',
    ],
  },
  {
    name: 'no foreign key clears or changes columns of a site',
    why: 'site_id is never updated',
    sql: `select k.conname as object from ${tenant} join pg_constraint k on k.conrelid = t.oid and k.contype = 'f'
      where t.site = any(k.conkey) and (k.confdeltype in ('n', 'd') or k.confupdtype in ('n', 'd', 'c'))`,
    exceptions: [],
    plant: [
      'create table app.planted (site_id uuid not null, id uuid not null, primary key (site_id, id), foreign key (site_id, id) references app.case (site_id, case_id) on delete set null)',
    ],
  },
  {
    name: 'no shared table refers to a table of a site',
    why: 'shared tables stand on every node',
    sql: `select k.conname as object from pg_constraint k join ${tenant} on t.oid = k.confrelid
      where k.contype = 'f' and not exists (select from pg_attribute a where a.attrelid = k.conrelid and a.attname = 'site_id' and not a.attisdropped)`,
    exceptions: [],
    plant: [
      'create unique index planted_ids on app.person (person_id); create table app.planted (id uuid primary key references app.person (person_id))',
    ],
  },
  {
    name: 'row security is enabled and forced',
    why: 'the owner obeys too',
    sql: `select t.name as object from ${tenant} join pg_class c on c.oid = t.oid where not (c.relrowsecurity and c.relforcerowsecurity)`,
    exceptions: [],
    plant: [
      'alter table app.plan_step disable row level security',
      'alter table app.plan_step no force row level security',
    ],
  },
  {
    name: 'policies are permissive',
    why: 'a distributed PostgreSQL turns restrictive ones into permissive ones',
    sql: `select polrelid::regclass || '.' || polname as object from pg_policy where not polpermissive`,
    exceptions: [],
    plant: ['create policy planted on app.plan_step as restrictive for select to nahtlos_app using (true)'],
  },
  {
    name: 'policies hold no sub-select',
    why: 'a sub-select is refused on a distributed PostgreSQL and slower on a plain one',
    sql: `select polrelid::regclass || '.' || polname as object from pg_policy where coalesce(polqual::text, '') || coalesce(polwithcheck::text, '') like '%{SUBLINK%'`,
    exceptions: [],
    plant: [
      'drop policy app_select on app.plan_step; create policy app_select on app.plan_step for select to nahtlos_app using (site_id = (select app.site_id()))',
      'drop policy app_insert on app.plan_step; create policy app_insert on app.plan_step for insert to nahtlos_app with check (site_id = (select app.site_id()))',
    ],
  },
  {
    name: 'every policy compares site_id with the context, and widens it with no "or" at its top',
    why: 'the site is the wall that nothing else may open',
    // An "and" at the top shows as two brackets before its first part, an "or" around it as three.
    sql: `select polrelid::regclass || '.' || polname as object from pg_policy p join ${tenant} on t.oid = p.polrelid,
      unnest(array[pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid)]) rule
      where rule !~ '^\\(\\(site_id = app\\.site_id\\(\\)\\) AND ' and rule <> '(site_id = app.site_id())'`,
    // A human finds the own memberships before a site is entered: the one named policy across sites.
    exceptions: ['app.membership.gate_select'],
    plant: [
      'drop policy app_select on app.plan_step; create policy app_select on app.plan_step for select to nahtlos_app using (true)',
      'drop policy app_select on app.plan_step; create policy app_select on app.plan_step for select to nahtlos_app using (site_id = app.site_id() or true)',
      'alter policy app_insert on app.plan_step with check (case_id = app.case_id())',
      'alter policy app_update on app.plan_step with check ((site_id = app.site_id() and case_id = app.case_id()) or case_id is null)',
    ],
  },
  {
    name: 'one policy per verb and role',
    why: 'permissive policies add up',
    sql: `select polrelid::regclass || ' ' || cmd || ' ' || role::regrole as object from pg_policy, unnest(polroles) role,
      unnest(case when polcmd = '*' then array['r', 'a', 'w', 'd'] else array[polcmd::text] end) cmd group by polrelid, cmd, role having count(*) > 1`,
    exceptions: [],
    plant: ['create policy planted on app.plan_step for all to nahtlos_app using (site_id = app.site_id())'],
  },
  {
    name: 'policies call only stable SQL functions that read no table',
    why: 'a function per row costs a sequential scan',
    sql: `select f.oid::regprocedure::text as object from pg_depend d join pg_proc f on f.oid = d.refobjid and d.refclassid = 'pg_proc'::regclass
      join pg_language l on l.oid = f.prolang where d.classid = 'pg_policy'::regclass
      and (l.lanname <> 'sql' or f.provolatile not in ('s', 'i') or f.prosecdef or coalesce(pg_get_function_sqlbody(f.oid), f.prosrc) ~* '\\m(from|join)\\M')`,
    exceptions: [],
    plant: [
      "create function app.planted() returns boolean language plpgsql stable as 'begin return true; end'; drop policy app_select on app.plan_step; create policy app_select on app.plan_step for select to nahtlos_app using (site_id = app.site_id() and app.planted())",
    ],
  },
  {
    name: 'both halves of an update policy agree',
    why: 'a row stays with whoever may change it',
    sql: `select polrelid::regclass || '.' || polname as object from pg_policy
      where polcmd = 'w' and pg_get_expr(polqual, polrelid) is distinct from pg_get_expr(polwithcheck, polrelid)`,
    exceptions: [],
    plant: ['alter policy app_update on app.plan_step with check (site_id = app.site_id())'],
  },
  {
    name: 'no right stands on a partition',
    why: 'reading a partition passes by the policy of its parent',
    sql: `select c.oid::regclass::text as object from pg_class c cross join lateral aclexplode(c.relacl) r where c.relispartition and r.grantee <> c.relowner`,
    exceptions: [],
    plant: [
      "do $$ begin execute format('grant select on app.audit_entry_%s to nahtlos_app', to_char(now(), 'YYYYMM')); end $$",
    ],
  },
  {
    name: 'nobody but the search role passes by row security, and no login is a superuser',
    why: 'one exception, on one table',
    sql: `select rolname as object from pg_roles where rolname like 'nahtlos_%' and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)`,
    exceptions: ['nahtlos_search'],
    plant: ['alter role nahtlos_reporting bypassrls'],
  },
  {
    name: 'the search role reads one table',
    why: 'it passes by row security there',
    sql: `select c.oid::regclass::text as object from pg_class c where c.relnamespace = 'app'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
      and has_table_privilege('nahtlos_search', c.oid, 'select')`,
    exceptions: ['app.person_search'],
    plant: ['grant select on app.person to nahtlos_search'],
  },
  {
    name: 'definer functions fix their search path and are closed to the public',
    why: 'nobody slips in a function of the same name, and nobody calls what was not granted',
    sql: `select p.oid::regprocedure::text as object from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where n.nspname in ('app', 'gate', 'pseudonym', 'search', 'batch', 'jobs')
      and ((p.prosecdef and not coalesce(p.proconfig::text, '') ~ 'search_path') or has_function_privilege('public', p.oid, 'execute'))`,
    exceptions: [],
    plant: [
      "create function app.planted() returns int language sql security definer as 'select 1'",
      'grant execute on function gate.open_case(uuid, text) to public',
    ],
  },
  {
    name: 'the logins own nothing in the schemas of the program',
    why: 'they change rows, not the house; nahtlos_jobs owns the queue and the way into it',
    sql: `select o.object from pg_roles r join (
        select relowner as owner, relnamespace as place, oid::regclass::text as object from pg_class
        union all select proowner, pronamespace, oid::regprocedure::text from pg_proc
        union all select nspowner, oid, nspname from pg_namespace) o on o.owner = r.oid join pg_namespace n on n.oid = o.place
      where r.rolcanlogin and not r.rolsuper and not (r.rolname = 'nahtlos_jobs' and n.nspname in ('jobs', 'graphile_worker'))
      and n.nspname <> 'pg_toast'`,
    exceptions: [],
    plant: [
      'alter table app.draft owner to nahtlos_app',
      'alter function gate.open_case(uuid, text) owner to nahtlos_operator',
    ],
  },
  {
    name: 'what stands in a schema belongs to the role of that schema',
    why: 'a definer function sees exactly what the policies of its owner give',
    sql: `select o.object from (
        select relowner as owner, relnamespace as place, oid::regclass::text as object from pg_class where relkind <> 'i'
        union all select proowner, pronamespace, oid::regprocedure::text from pg_proc
        union all select nspowner, oid, nspname from pg_namespace) o join pg_namespace n on n.oid = o.place
      where n.nspname in ${schemas} and o.owner::regrole::text <> case when n.nspname in ('app', 'ledger') then 'nahtlos_owner' else 'nahtlos_' || n.nspname end`,
    exceptions: [],
    plant: [
      'alter function gate.open_case(uuid, text) owner to nahtlos_owner',
      'alter table app.draft owner to nahtlos_gate',
    ],
  },
  {
    name: 'definer functions stand on a list',
    why: 'each of them reaches past the policies of its caller',
    sql: `select p.oid::regproc::text as object from pg_proc p where p.prosecdef and p.pronamespace::regnamespace::text in ${schemas}`,
    exceptions: definers,
    plant: [
      "create function gate.planted() returns int language sql security definer set search_path = pg_catalog as 'select 1'",
    ],
  },
  {
    name: 'views ask with the rights of their reader',
    why: 'a view of the owner passes by the policies of its reader; the board of the coordination is the one that shall',
    sql: `select c.oid::regclass::text as object from pg_class c
      where c.relnamespace::regnamespace::text in ${schemas} and c.relkind in ('v', 'm') and not coalesce(c.reloptions::text, '') ~ 'security_invoker=(true|on|1)'`,
    exceptions: ['pseudonym.case_board'],
    plant: ['create view app.planted as select * from app.plan_step'],
  },
  {
    name: 'nothing is granted to everybody',
    why: 'who may do what is said role by role',
    sql: `select o.object from (
        select relacl as acl, relnamespace as place, oid::regclass::text as object from pg_class
        union all select coalesce(proacl, acldefault('f', proowner)), pronamespace, oid::regprocedure::text from pg_proc
        union all select nspacl, oid, nspname from pg_namespace) o cross join lateral aclexplode(o.acl) r
      where o.place::regnamespace::text in ${schemas} and r.grantee = 0`,
    exceptions: [],
    plant: [
      'grant select on app.case_list to public',
      'grant usage on schema gate to public',
      "create function app.planted() returns int language sql as 'select 1'; grant execute on function app.planted() to public",
    ],
  },
  {
    name: 'numbers that count up are wide',
    why: 'no table of a site may run out of them',
    sql: `select t.name as object from ${tenant} join pg_attribute a on a.attrelid = t.oid where a.attidentity <> '' and a.atttypid <> 'int8'::regtype`,
    exceptions: [],
    plant: [
      'create table app.planted (site_id uuid not null, id int generated always as identity, primary key (site_id, id))',
    ],
  },
]
