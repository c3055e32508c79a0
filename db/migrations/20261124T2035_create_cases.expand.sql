-- A case is the mandate of one organisation for persons of its own compartment. It is opened, not queried.
create table app.case (
  site_id uuid not null references app.site,
  case_id uuid not null default uuidv7(),
  ref uuid not null default gen_random_uuid(),
  pseudonym_key uuid not null default gen_random_uuid(),
  organisation_id uuid not null,
  responsible_id uuid not null,
  status text not null default 'open' check (status in ('open', 'paused', 'transferred', 'closed')),
  phase text not null default 'intake' check (phase in ('intake', 'assessment', 'planning', 'linking', 'monitoring', 'evaluation', 'closed')),
  opened_on date not null,
  wake_up_on date,
  version int not null default 1,
  updated_at timestamptz not null default now(),
  primary key (site_id, case_id),
  unique (site_id, ref),
  unique (site_id, pseudonym_key),
  unique (site_id, organisation_id, case_id),
  foreign key (site_id, organisation_id) references app.organisation (site_id, id),
  foreign key (site_id, responsible_id) references app.membership (site_id, id),
  check ((status = 'paused') = (wake_up_on is not null)),
  check ((status = 'closed') = (phase = 'closed'))
);
comment on table app.case is 'cases: mandate of one organisation; three keys: id inside, ref in addresses, pseudonym_key for the coordination';
create table app.case_participant (
  site_id uuid not null,
  id uuid not null default uuidv7(),
  case_id uuid not null,
  organisation_id uuid not null,
  person_id uuid not null,
  position text not null default 'main' check (position in ('main', 'member')),
  valid daterange not null,
  primary key (site_id, id),
  unique (site_id, case_id, person_id),
  foreign key (site_id, organisation_id, case_id) references app.case (site_id, organisation_id, case_id),
  foreign key (site_id, organisation_id, person_id) references app.person (site_id, organisation_id, person_id)
);
comment on table app.case_participant is 'cases: whose case it is; both keys carry the organisation, so that no person of another compartment can be added';
create index case_participant_by_person on app.case_participant (site_id, person_id);
create table app.episode (
  site_id uuid not null,
  id uuid not null default uuidv7(),
  case_id uuid not null,
  concept_version_id uuid not null,
  access_route text,
  opened_on date not null,
  closed_on date,
  closing_reason text,
  primary key (site_id, id),
  foreign key (site_id, case_id) references app.case (site_id, case_id),
  foreign key (site_id, concept_version_id) references app.concept_version (site_id, id),
  check ((closed_on is null) = (closing_reason is null))
);
comment on table app.episode is 'cases: from admission to closing; reopening a case adds an episode';
create unique index one_open_episode on app.episode (site_id, case_id) where closed_on is null;
create table app.case_access (
  site_id uuid not null,
  id uuid not null default uuidv7(),
  case_id uuid not null,
  membership_id uuid,
  role text,
  organisation_id uuid,
  link_id uuid,
  job_id uuid,
  grantee_id uuid not null generated always as (coalesce(membership_id, organisation_id, link_id, job_id)) stored,
  categories text[] not null,
  write_categories text[] not null default '{}',
  level text not null check (level in ('open', 'stub')),
  source_kind text not null check (source_kind in ('responsibility', 'deputy', 'referral', 'release', 'conference', 'consultation', 'break_glass', 'job')),
  source_id uuid,
  valid_from timestamptz not null,
  valid_until timestamptz,
  ended_at timestamptz,
  primary key (site_id, id),
  foreign key (site_id, case_id) references app.case (site_id, case_id),
  foreign key (site_id, membership_id, role) references app.membership (site_id, id, role),
  foreign key (site_id, organisation_id) references app.organisation (site_id, id),
  check (num_nonnulls(membership_id, organisation_id, link_id, job_id) = 1),
  check ((membership_id is null) = (role is null)),
  check (role in ('case_manager', 'residence_officer', 'naturalisation_officer', 'partner')
    or (role in ('coordinator', 'supervisor') and source_kind = 'consultation')),
  check (write_categories <@ categories)
);
comment on table app.case_access is 'cases: who may open a case, in which categories, since when, until when, from what source; rows are ended, not removed';
create index case_access_of_case on app.case_access (site_id, case_id, grantee_id) where ended_at is null;
create index case_access_of_grantee on app.case_access (site_id, grantee_id) where ended_at is null;
create table app.case_list (
  site_id uuid not null,
  grantee_id uuid not null,
  case_id uuid not null,
  case_ref uuid not null,
  level text not null,
  source_kind text not null,
  status text not null,
  phase text not null,
  display_name text,
  birth_year smallint,
  municipality_code text,
  responsible_title text,
  next_step_title text,
  next_due date,
  opened_on date not null,
  updated_at timestamptz not null,
  valid_until timestamptz,
  primary key (site_id, grantee_id, case_id),
  foreign key (site_id, case_id) references app.case (site_id, case_id) on delete cascade
);
comment on table app.case_list is 'cases: one line per grantee and case, filled only with what the grant covers';
create index case_list_mine on app.case_list (site_id, grantee_id, status, updated_at desc, case_id);
create table app.work_item (
  site_id uuid not null,
  assignee_id uuid not null,
  kind text not null check (kind in ('step_due', 'title_expires', 'wake_up')),
  source_id uuid not null,
  case_id uuid not null,
  due date not null,
  primary key (site_id, assignee_id, kind, source_id),
  foreign key (site_id, case_id) references app.case (site_id, case_id) on delete cascade
);
comment on table app.work_item is 'cases: what is due for whom; ids, kind and date only, no text';
create index work_item_due on app.work_item (site_id, assignee_id, due);
create table app.plan (
  site_id uuid not null,
  id uuid not null default uuidv7(),
  case_id uuid not null,
  episode_id uuid not null,
  primary key (site_id, id),
  foreign key (site_id, case_id) references app.case (site_id, case_id),
  foreign key (site_id, episode_id) references app.episode (site_id, id)
);
comment on table app.plan is 'plan: the plan of one episode';
create table app.plan_step (
  site_id uuid not null,
  id uuid not null default uuidv7(),
  ref uuid not null default gen_random_uuid(),
  case_id uuid not null,
  plan_id uuid not null,
  person_id uuid not null,
  step_code text not null,
  title text not null check (length(title) between 2 and 200),
  agency_kind text not null,
  organisation_id uuid,
  due date,
  status text not null default 'planned' check (status in ('planned', 'started', 'finished', 'failed', 'skipped')),
  started_on date,
  ended_on date,
  barrier_code text,
  note text not null default '' check (length(note) <= 2000),
  last_event_id uuid,
  version int not null default 1,
  updated_at timestamptz not null default now(),
  primary key (site_id, id),
  unique (site_id, ref),
  foreign key (site_id, case_id) references app.case (site_id, case_id),
  foreign key (site_id, plan_id) references app.plan (site_id, id),
  foreign key (site_id, organisation_id) references app.organisation (site_id, id),
  check ((status in ('finished', 'failed', 'skipped')) = (ended_on is not null)),
  check ((status = 'failed') = (barrier_code is not null))
);
comment on table app.plan_step is 'plan: one step of the integration chain: who does what until when';
create index plan_step_of_case on app.plan_step (site_id, case_id);
create table app.observation (
  site_id uuid not null references app.site,
  id uuid not null default uuidv7(),
  ref uuid not null default gen_random_uuid(),
  kind text not null check (kind in ('gap', 'breaking_point', 'good_cooperation')),
  life_domain text not null,
  agency_kind text,
  municipality_code text references app.municipality,
  state text not null default 'noted' check (state in ('noted', 'released', 'linked', 'set_aside')),
  noted_month date not null check (extract(day from noted_month) = 1),
  primary key (site_id, id),
  unique (site_id, ref)
);
comment on table app.observation is 'observations: what the case work shows about the structure, in codes only; its words stay with the case until they are released';
create table app.observation_case (
  site_id uuid not null,
  observation_id uuid not null,
  case_id uuid not null,
  step_id uuid,
  words text not null check (length(words) between 3 and 4000),
  noted_by uuid not null,
  noted_at timestamptz not null default now(),
  primary key (site_id, observation_id),
  foreign key (site_id, observation_id) references app.observation (site_id, id),
  foreign key (site_id, case_id) references app.case (site_id, case_id),
  foreign key (site_id, step_id) references app.plan_step (site_id, id)
);
comment on table app.observation_case is 'observations: from which case an observation comes, and its words';
create index observation_case_of_case on app.observation_case (site_id, case_id);
