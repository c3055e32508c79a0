-- touches: app.concept_version
-- A concept is a document in versions: a draft that may be changed, then adopted with the day from which it holds. What
-- holds today follows from the days, so nothing has to be switched at midnight. Without content a version consists of
-- the core terms as they are.
alter table app.concept_version add column ref uuid not null default gen_random_uuid();
alter table app.concept_version add column content jsonb;
alter table app.concept_version add column version int not null default 1;
alter table app.concept_version add column made_from uuid;
alter table app.concept_version add column created_at timestamptz not null default now();
alter table app.concept_version add column created_by uuid;
alter table app.concept_version add column adopted_at timestamptz;
alter table app.concept_version add column adopted_by uuid;
drop index app.one_concept_in_force;
alter table app.concept_version drop constraint concept_version_state_check;
update app.concept_version set state = 'adopted' where state <> 'draft';
alter table app.concept_version add check (state in ('draft', 'adopted'));
alter table app.concept_version add check (state = 'draft' or in_force_from is not null);
alter table app.concept_version add check (pg_column_size(content) <= 4000000);
alter table app.concept_version add unique (site_id, ref);
alter table app.concept_version add foreign key (site_id, made_from) references app.concept_version (site_id, id);
create unique index one_concept_a_day on app.concept_version (site_id, in_force_from) where state = 'adopted';
comment on column app.concept_version.content is 'the whole concept as one document (docs/concept.schema.json); null: the core terms as they are';
comment on column app.concept_version.in_force_from is 'the adopted version that began last by a day holds on that day';
