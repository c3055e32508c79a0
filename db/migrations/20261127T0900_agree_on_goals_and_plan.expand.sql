-- What somebody wants to reach, how far along it is, and what of the plan was agreed on with the person.
create table app.goal (
  site_id uuid not null,
  id uuid not null default uuidv7(),
  ref uuid not null default gen_random_uuid(),
  case_id uuid not null,
  plan_id uuid not null,
  person_id uuid not null,
  category text not null,
  life_domain text not null,
  also_domains text[] not null default '{}',
  words text not null check (length(words) between 3 and 500),
  level_minus_2 text not null check (length(level_minus_2) between 3 and 500),
  level_minus_1 text not null default '' check (length(level_minus_1) <= 500),
  level_0 text not null check (length(level_0) between 3 and 500),
  level_plus_1 text not null default '' check (length(level_plus_1) <= 500),
  level_plus_2 text not null check (length(level_plus_2) between 3 and 500),
  state text not null default 'open' check (state in ('open', 'reached', 'given_up')),
  set_on date not null,
  ended_on date,
  end_reason text not null default '' check (length(end_reason) <= 1000),
  version int not null default 1,
  updated_at timestamptz not null default now(),
  recorded_at timestamptz not null default now(),
  recorded_by uuid not null,
  primary key (site_id, id),
  unique (site_id, ref),
  unique (site_id, case_id, category, id),
  foreign key (site_id, case_id) references app.case (site_id, case_id),
  foreign key (site_id, plan_id) references app.plan (site_id, id),
  foreign key (site_id, person_id) references app.person (site_id, person_id),
  check ((state = 'open') = (ended_on is null)),
  check (state <> 'given_up' or end_reason <> ''),
  check (ended_on >= set_on)
);
comment on table app.goal is 'goals: what a person wants to reach, in the person''s words, with what each level of attainment means';
comment on column app.goal.plan_id is 'the plan under which the goal was set; an open goal goes on into the plan after it';
comment on column app.goal.category is 'that of life_domain, which therefore never changes';
create index goal_of_case on app.goal (site_id, case_id);
create table app.goal_rating (
  site_id uuid not null,
  id uuid not null default uuidv7(),
  case_id uuid not null,
  category text not null,
  goal_id uuid not null,
  assessed_on date not null,
  score smallint not null check (score between -2 and 2),
  words text not null default '' check (length(words) <= 1000),
  recorded_at timestamptz not null default now(),
  recorded_by uuid not null,
  primary key (site_id, id),
  foreign key (site_id, case_id, category, goal_id) references app.goal (site_id, case_id, category, id)
);
comment on table app.goal_rating is 'goals: how far along a goal was on a day, from -2 to +2; only added to';
create index goal_rating_of_goal on app.goal_rating (site_id, case_id, category, goal_id, assessed_on);
alter table app.plan_step add column goal_id uuid;
alter table app.plan_step add foreign key (site_id, goal_id) references app.goal (site_id, id);
comment on column app.plan_step.goal_id is 'the goal the step serves; who may not see its category learns nothing of it';
create index plan_step_on_goal on app.plan_step (site_id, goal_id) where goal_id is not null;
alter table app.plan_step add column by_person boolean not null default false;
comment on column app.plan_step.by_person is 'the person does the step, whichever office it leads to';
create table app.plan_agreement (
  site_id uuid not null,
  id uuid not null default uuidv7(),
  ref uuid not null default gen_random_uuid(),
  case_id uuid not null,
  plan_id uuid not null,
  number int not null check (number > 0),
  agreed_on date not null,
  how text not null check (how in ('signature', 'witness', 'interpreter')),
  present_name text not null default '' check (length(present_name) <= 200),
  reason text not null default '' check (length(reason) <= 1000),
  content jsonb not null check (jsonb_typeof(content) = 'object'),
  recorded_at timestamptz not null default now(),
  recorded_by uuid not null,
  primary key (site_id, id),
  unique (site_id, ref),
  unique (site_id, plan_id, number),
  unique (site_id, case_id, id),
  foreign key (site_id, case_id) references app.case (site_id, case_id),
  foreign key (site_id, plan_id) references app.plan (site_id, id),
  check (how = 'signature' or present_name <> ''),
  check (number = 1 or reason <> '')
);
comment on table app.plan_agreement is 'agreements: a version of the plan as it was agreed on with the person: steps and their order; never changed';
create index plan_agreement_of_case on app.plan_agreement (site_id, case_id);
create table app.plan_agreement_part (
  site_id uuid not null,
  id uuid not null default uuidv7(),
  case_id uuid not null,
  agreement_id uuid not null,
  category text not null,
  content jsonb not null check (jsonb_typeof(content) = 'object'),
  primary key (site_id, id),
  unique (site_id, agreement_id, category),
  foreign key (site_id, case_id, agreement_id) references app.plan_agreement (site_id, case_id, id)
);
comment on table app.plan_agreement_part is 'agreements: goals and resources of an agreed version by their category, so that each is read only by whom it is shared with';
create index plan_agreement_part_of_agreement on app.plan_agreement_part (site_id, case_id, agreement_id);
-- How many goals of an episode were reached, given up or still open when it was frozen; those from before had none.
alter table app.case_fact add column goals_reached smallint not null default 0;
alter table app.case_fact add column goals_given_up smallint not null default 0;
alter table app.case_fact add column goals_open smallint not null default 0;
