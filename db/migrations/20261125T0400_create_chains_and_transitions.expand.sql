-- A plan becomes a chain: templates in versions, chains begun from them, what must come before what, documents.
create table app.chain_template (
  code text not null check (code ~ '^[a-z0-9_]+$'),
  version int not null check (version > 0),
  title_de text not null,
  title_en text not null,
  target_group text not null,
  first_day jsonb not null,
  source text not null,
  steps jsonb not null,
  primary key (code, version)
);
comment on table app.chain_template is 'plan: a designed chain in one version; a version never changes, a new one takes its place for new chains';
alter table app.plan add column version int not null default 1;
alter table app.plan add constraint plan_of_case unique (site_id, case_id, id);
create table app.chain_run (
  site_id uuid not null,
  id uuid not null default uuidv7(),
  ref uuid not null default gen_random_uuid(),
  case_id uuid not null,
  plan_id uuid not null,
  person_id uuid not null,
  template_code text not null,
  template_version int not null,
  started_on date not null,
  primary key (site_id, id),
  unique (site_id, ref),
  unique (site_id, case_id, id),
  foreign key (site_id, case_id, plan_id) references app.plan (site_id, case_id, id),
  foreign key (site_id, person_id) references app.person (site_id, person_id),
  foreign key (template_code, template_version) references app.chain_template (code, version)
);
comment on table app.chain_run is 'plan: a chain that runs for one person after one version of a template';
create index chain_run_of_plan on app.chain_run (site_id, plan_id);
alter table app.plan_step add column chain_run_id uuid;
alter table app.plan_step add column template_step text;
alter table app.plan_step add column expected_days int check (expected_days between 0 and 3650);
alter table app.plan_step add constraint plan_step_of_case_key unique (site_id, case_id, id);
alter table app.plan_step add constraint plan_step_of_chain foreign key (site_id, case_id, chain_run_id) references app.chain_run (site_id, case_id, id);
create table app.step_dependency (
  site_id uuid not null,
  before_id uuid not null,
  after_id uuid not null,
  case_id uuid not null,
  primary key (site_id, before_id, after_id),
  foreign key (site_id, case_id, before_id) references app.plan_step (site_id, case_id, id),
  foreign key (site_id, case_id, after_id) references app.plan_step (site_id, case_id, id),
  check (before_id <> after_id)
);
comment on table app.step_dependency is 'plan: which step must be over before which may begin; never a cycle';
create index step_dependency_after on app.step_dependency (site_id, after_id);
create index step_dependency_of_case on app.step_dependency (site_id, case_id);
create table app.step_document (
  site_id uuid not null,
  id uuid not null default uuidv7(),
  ref uuid not null default gen_random_uuid(),
  case_id uuid not null,
  step_id uuid not null,
  title text not null check (length(title) between 2 and 200),
  in_hand_on date,
  primary key (site_id, id),
  unique (site_id, ref),
  foreign key (site_id, case_id, step_id) references app.plan_step (site_id, case_id, id)
);
comment on table app.step_document is 'plan: a document that a step needs, and since when it is in hand';
create index step_document_of_step on app.step_document (site_id, step_id);
-- What is known of a running chain without the person: it outlives the person as its events do.
create table app.chain_trace (
  site_id uuid not null references app.site,
  chain_key uuid not null,
  template_code text,
  template_version int,
  target_group text,
  status_class text not null,
  started_on date not null,
  primary key (site_id, chain_key)
);
comment on table app.chain_trace is 'plan: target group, residence status at its beginning and template of a running chain, under the key of its events';
-- A change of the legal area: from, to, trigger, money, documents, hand-over.
create table app.transition (
  site_id uuid not null,
  id uuid not null default uuidv7(),
  ref uuid not null default gen_random_uuid(),
  case_id uuid not null,
  person_id uuid not null,
  category text not null,
  lane text not null,
  kind text not null,
  from_code text,
  to_code text,
  trigger_on date not null,
  trigger_words text not null default '' check (length(trigger_words) <= 500),
  last_paid_on date,
  applied_on date,
  granted_on date,
  granted_from date,
  grant_known_on date,
  first_payment_on date,
  payment_known_on date,
  bridge text check (bridge in ('prior_office', 'advance', 'loan', 'family', 'other')),
  bridge_from date,
  bridge_until date,
  sending_office_id uuid,
  receiving_office_id uuid,
  handed_over_on date,
  acknowledged_on date,
  acknowledged_by text not null default '' check (length(acknowledged_by) <= 200),
  acknowledged_how text check (acknowledged_how in ('in_person', 'phone', 'mail', 'letter', 'system')),
  state text not null default 'open' check (state in ('open', 'settled', 'dropped')),
  version int not null default 1,
  recorded_by uuid not null,
  recorded_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (site_id, id),
  unique (site_id, ref),
  unique (site_id, case_id, id),
  foreign key (site_id, case_id) references app.case (site_id, case_id),
  foreign key (site_id, person_id) references app.person (site_id, person_id),
  foreign key (site_id, sending_office_id) references app.organisation (site_id, id),
  foreign key (site_id, receiving_office_id) references app.organisation (site_id, id),
  check (from_code is not null or to_code is not null),
  check ((granted_from is null) = (granted_on is null)),
  check ((granted_from is null) = (grant_known_on is null)),
  check ((first_payment_on is null) = (payment_known_on is null)),
  check (num_nonnulls(bridge, bridge_from, bridge_until) in (0, 3)),
  check (bridge_until >= bridge_from),
  check ((acknowledged_on is null) = (acknowledged_how is null)),
  check ((acknowledged_on is null) = (acknowledged_by = ''))
);
comment on table app.transition is 'transitions: one Rechtskreiswechsel with what was due, what was paid and who took over; the figures of the gap are computed from its dates';
create index transition_of_case on app.transition (site_id, case_id);
create table app.transition_document (
  site_id uuid not null,
  id uuid not null default uuidv7(),
  ref uuid not null default gen_random_uuid(),
  case_id uuid not null,
  transition_id uuid not null,
  category text not null,
  title text not null check (length(title) between 2 and 200),
  in_hand_on date,
  primary key (site_id, id),
  unique (site_id, ref),
  foreign key (site_id, case_id, transition_id) references app.transition (site_id, case_id, id)
);
comment on table app.transition_document is 'transitions: a document that the receiving office asks for, and since when it is in hand';
create index transition_document_of_transition on app.transition_document (site_id, transition_id);
create table app.transition_list (
  site_id uuid not null,
  grantee_id uuid not null,
  transition_id uuid not null,
  transition_ref uuid not null,
  case_id uuid not null,
  case_ref uuid not null,
  display_name text,
  lane text not null,
  kind text not null,
  from_code text,
  to_code text,
  trigger_on date not null,
  last_paid_on date,
  applied_on date,
  granted_from date,
  first_payment_on date,
  bridge_from date,
  bridge_until date,
  acknowledged_on date,
  missing_documents int not null,
  state text not null,
  valid_until timestamptz,
  primary key (site_id, grantee_id, transition_id),
  foreign key (site_id, case_id) references app.case (site_id, case_id) on delete cascade
);
comment on table app.transition_list is 'transitions: one line per grantee and transition, only where the grant covers its category; dates, from which the page computes the gap';
create index transition_list_mine on app.transition_list (site_id, grantee_id, state, trigger_on);
create index transition_list_of_case on app.transition_list (site_id, case_id);
alter table app.work_item drop constraint work_item_kind_check;
alter table app.work_item add constraint work_item_kind_check check (kind in ('step_due', 'title_expires', 'wake_up', 'transition_gap'));
