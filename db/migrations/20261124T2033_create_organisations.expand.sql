-- Who works where: organisation (a compartment), unit, post with four dated references, membership, deputyship.
create table app.organisation (
  site_id uuid not null references app.site,
  id uuid not null default uuidv7(),
  ref uuid not null default gen_random_uuid(),
  name text not null check (length(name) between 2 and 160),
  kind text not null,
  closed_on date,
  version int not null default 1,
  primary key (site_id, id),
  unique (site_id, ref)
);
comment on table app.organisation is 'organisations: an employer or partner of the site; each is a compartment for persons';
create table app.unit (
  site_id uuid not null,
  id uuid not null default uuidv7(),
  ref uuid not null default gen_random_uuid(),
  organisation_id uuid not null,
  name text not null check (length(name) between 2 and 160),
  version int not null default 1,
  primary key (site_id, id),
  unique (site_id, ref),
  foreign key (site_id, organisation_id) references app.organisation (site_id, id)
);
comment on table app.unit is 'organisations: a part of an organisation';
create table app.post (
  site_id uuid not null references app.site,
  id uuid not null default uuidv7(),
  ref uuid not null default gen_random_uuid(),
  title text not null check (length(title) between 2 and 160),
  funding_module text check (funding_module in ('B1', 'B2', 'B3')),
  fte numeric(3, 2) not null check (fte > 0 and fte <= 1),
  version int not null default 1,
  primary key (site_id, id),
  unique (site_id, ref)
);
comment on table app.post is 'organisations: a funded or own post (Baustein 1 to 3), in full-time equivalents';
create table app.post_reference (
  site_id uuid not null,
  id uuid not null default uuidv7(),
  post_id uuid not null,
  kind text not null check (kind in ('employer', 'supervising_unit', 'workplace', 'area_served')),
  organisation_id uuid,
  unit_id uuid,
  municipality_code text references app.municipality,
  valid daterange not null check (not isempty(valid) and not lower_inf(valid)),
  recorded_at timestamptz not null default now(),
  recorded_by uuid not null,
  superseded_by uuid,
  primary key (site_id, id),
  foreign key (site_id, post_id) references app.post (site_id, id),
  foreign key (site_id, organisation_id) references app.organisation (site_id, id),
  foreign key (site_id, unit_id) references app.unit (site_id, id),
  check (
    (kind in ('employer', 'workplace') and organisation_id is not null and unit_id is null and municipality_code is null)
    or (kind = 'supervising_unit' and unit_id is not null and organisation_id is null and municipality_code is null)
    or (kind = 'area_served' and municipality_code is not null and organisation_id is null and unit_id is null)
  ),
  exclude using gist (site_id with =, post_id with =, kind with =, valid with &&)
    where (kind <> 'area_served' and superseded_by is null)
);
comment on table app.post_reference is 'organisations: employer, professional supervision, workplace and area served of a post, each dated';
create table app.membership (
  site_id uuid not null references app.site,
  id uuid not null default uuidv7(),
  ref uuid not null default gen_random_uuid(),
  account_id uuid not null references app.account,
  organisation_id uuid not null,
  unit_id uuid,
  supervising_unit_id uuid,
  post_id uuid,
  role text not null check (role in ('case_manager', 'coordinator', 'assistant', 'committee_member', 'residence_officer',
    'naturalisation_officer', 'partner', 'state', 'privacy_officer', 'supervisor', 'municipal_contact', 'site_admin', 'operator')),
  title text not null check (length(title) between 2 and 160),
  valid_from date not null,
  valid_until date,
  ended_at timestamptz,
  primary key (site_id, id),
  unique (site_id, id, role),
  unique (site_id, ref),
  foreign key (site_id, organisation_id) references app.organisation (site_id, id),
  foreign key (site_id, unit_id) references app.unit (site_id, id),
  foreign key (site_id, supervising_unit_id) references app.unit (site_id, id),
  foreign key (site_id, post_id) references app.post (site_id, id)
);
comment on table app.membership is 'organisations: one role of one account in one organisation; each membership is a context of its own';
create index membership_by_account on app.membership (account_id);
create table app.deputyship (
  site_id uuid not null,
  id uuid not null default uuidv7(),
  ref uuid not null default gen_random_uuid(),
  absent_membership_id uuid not null,
  deputy_membership_id uuid not null,
  valid_until date not null,
  began_at timestamptz not null default now(),
  ended_at timestamptz,
  primary key (site_id, id),
  unique (site_id, ref),
  foreign key (site_id, absent_membership_id) references app.membership (site_id, id),
  foreign key (site_id, deputy_membership_id) references app.membership (site_id, id),
  check (absent_membership_id <> deputy_membership_id)
);
comment on table app.deputyship is 'organisations: who stands in for whom, from when to when';
create unique index one_running_deputyship on app.deputyship (site_id, absent_membership_id, deputy_membership_id) where ended_at is null;
create table app.authority_competence (
  site_id uuid not null,
  id uuid not null default uuidv7(),
  ref uuid not null default gen_random_uuid(),
  organisation_id uuid not null,
  matter text not null,
  municipality_code text not null references app.municipality,
  valid daterange not null check (not isempty(valid) and not lower_inf(valid)),
  source text not null check (length(source) between 2 and 300),
  recorded_at timestamptz not null default now(),
  recorded_by uuid not null,
  superseded_by uuid,
  primary key (site_id, id),
  unique (site_id, ref),
  foreign key (site_id, organisation_id) references app.organisation (site_id, id),
  exclude using gist (site_id with =, matter with =, municipality_code with =, organisation_id with =, valid with &&)
    where (superseded_by is null)
);
comment on table app.authority_competence is 'network: which office is competent for which matter in which municipality, dated';
create table app.concept_version (
  site_id uuid not null references app.site,
  id uuid not null default uuidv7(),
  number int not null,
  state text not null check (state in ('draft', 'in_force', 'retired')),
  in_force_from date,
  primary key (site_id, id),
  unique (site_id, number)
);
comment on table app.concept_version is 'concept: version of the site''s concept; a case keeps the version it was admitted under';
create unique index one_concept_in_force on app.concept_version (site_id) where state = 'in_force';
