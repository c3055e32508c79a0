-- Forms of a site collect facts: any key of the dictionary, several of one kind where a section is asked repeatedly.
-- One answer stands at a time, whoever saves first.
alter table app.person_fact drop constraint person_fact_key_check;
alter table app.person_fact add check (key ~ '^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)+$' and length(key) <= 80);
alter table app.person_fact add column item smallint not null default 1 check (item between 1 and 20);
create unique index person_fact_stands on app.person_fact (site_id, person_id, key, item) where superseded_by is null;
comment on column app.person_fact.item is 'which of several, where a section of a form is asked for each child, each job, …; 1 where there is one';
create table app.form_reply (
  site_id uuid not null,
  id uuid not null default uuidv7(),
  case_id uuid not null,
  person_id uuid not null,
  form_code text not null check (length(form_code) between 1 and 60),
  concept_version_id uuid not null,
  answered_on date not null,
  recorded_at timestamptz not null default now(),
  recorded_by uuid not null,
  primary key (site_id, id),
  foreign key (site_id, case_id) references app.case (site_id, case_id),
  foreign key (site_id, person_id) references app.person (site_id, person_id),
  foreign key (site_id, concept_version_id) references app.concept_version (site_id, id)
);
comment on table app.form_reply is 'assessment: that a form was gone through with a person, and when; the answers are facts of the person';
create index form_reply_of_case on app.form_reply (site_id, case_id);
-- A word of the site is kept beside the core term it stands for.
alter table app.person_need add column life_domain_local text check (length(life_domain_local) <= 60);
alter table app.person_need add column rating_local text check (length(rating_local) <= 60);
alter table app.person_need add column own_rating smallint check (own_rating between 1 and 5);
alter table app.person_need add column own_rating_local text check (length(own_rating_local) <= 60);
alter table app.person_need add check (rating_local is null or rating is not null);
alter table app.person_need add check (own_rating_local is null or own_rating is not null);
alter table app.episode add column access_route_local text check (length(access_route_local) <= 60);
alter table app.episode add check (access_route_local is null or access_route is not null);
alter table app.plan_step add column barrier_local text check (length(barrier_local) <= 60);
alter table app.plan_step add check (barrier_local is null or barrier_code is not null);
-- A domain that weighs on a person has a goal, or a reason why it has none; until then the plan is incomplete.
create table app.domain_aim (
  site_id uuid not null,
  id uuid not null default uuidv7(),
  ref uuid not null default gen_random_uuid(),
  case_id uuid not null,
  person_id uuid not null,
  category text not null,
  life_domain text not null,
  kind text not null check (kind in ('goal', 'waived')),
  words text not null check (length(words) between 3 and 2000),
  set_on date not null,
  recorded_at timestamptz not null default now(),
  recorded_by uuid not null,
  superseded_by uuid,
  primary key (site_id, id),
  unique (site_id, ref),
  foreign key (site_id, case_id) references app.case (site_id, case_id),
  foreign key (site_id, person_id) references app.person (site_id, person_id)
);
comment on table app.domain_aim is 'assessment: the goal in a life domain in the person''s words, or why there is none; a change is a new row';
create unique index domain_aim_stands on app.domain_aim (site_id, case_id, person_id, life_domain) where superseded_by is null;
alter table app.work_item drop constraint work_item_kind_check;
alter table app.work_item add check (kind in ('step_due', 'title_expires', 'wake_up', 'transition_gap', 'reassessment'));
