-- A merge says that two persons of one compartment are one human: the one points to the other, and no row about either of
-- them changes. Taking the pointer away undoes it.
alter table app.person add column merged_into uuid;
alter table app.person add foreign key (site_id, organisation_id, merged_into) references app.person (site_id, organisation_id, person_id);
alter table app.person add check (merged_into <> person_id);
comment on column app.person.merged_into is 'the person of the same compartment under which this one is shown; empty where it stands for itself';
create index person_merged_into on app.person (site_id, merged_into) where merged_into is not null;
create table app.person_merge (
  site_id uuid not null,
  id uuid not null default uuidv7(),
  ref uuid not null default gen_random_uuid(),
  organisation_id uuid not null,
  person_id uuid not null,
  into_person_id uuid not null,
  case_id uuid not null,
  reason text not null check (length(reason) between 3 and 1000),
  merged_at timestamptz not null default now(),
  merged_by uuid not null,
  undone_at timestamptz,
  undone_by uuid,
  primary key (site_id, id),
  unique (site_id, ref),
  foreign key (site_id, organisation_id, person_id) references app.person (site_id, organisation_id, person_id),
  foreign key (site_id, organisation_id, into_person_id) references app.person (site_id, organisation_id, person_id),
  foreign key (site_id, case_id) references app.case (site_id, case_id),
  check (person_id <> into_person_id),
  check ((undone_at is null) = (undone_by is null))
);
comment on table app.person_merge is 'persons: who said when and why that two persons are one, and who took it back';
create unique index one_standing_merge on app.person_merge (site_id, person_id) where undone_at is null;
