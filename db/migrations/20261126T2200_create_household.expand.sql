-- A household of one compartment has nothing but members; what is said of it stands in their rows.
create table app.household (
  site_id uuid not null references app.site,
  id uuid not null default uuidv7(),
  organisation_id uuid not null,
  created_at timestamptz not null default now(),
  primary key (site_id, id),
  unique (site_id, organisation_id, id),
  foreign key (site_id, organisation_id) references app.organisation (site_id, id)
);
comment on table app.household is 'households: who lives together in one compartment; nobody reads it, its members carry what is known';
create table app.household_member (
  site_id uuid not null,
  id uuid not null default uuidv7(),
  ref uuid not null default gen_random_uuid(),
  household_id uuid not null,
  organisation_id uuid not null,
  person_id uuid not null,
  named text check (length(named) between 1 and 200),
  named_birth_date text check (named_birth_date ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'),
  role text not null check (role in ('adult', 'child', 'relative', 'other')),
  at_home boolean not null default true,
  valid daterange not null check (not isempty(valid) and not lower_inf(valid)),
  end_reason text check (end_reason in ('separation', 'moved_out', 'taken_into_care', 'died', 'other')),
  recorded_at timestamptz not null default now(),
  recorded_by uuid not null,
  superseded_by uuid,
  primary key (site_id, id),
  unique (site_id, ref),
  foreign key (site_id, organisation_id, household_id) references app.household (site_id, organisation_id, id),
  foreign key (site_id, organisation_id, person_id) references app.person (site_id, organisation_id, person_id),
  check ((end_reason is null) = upper_inf(valid)),
  check (named is not null or named_birth_date is null),
  constraint household_member_once_at_a_time exclude using gist (site_id with =, household_id with =, person_id with =, valid with &&)
    where (superseded_by is null and named is null)
);
comment on table app.household_member is 'households: who belonged to a household from … until; a correction or an end is a new row';
comment on column app.household_member.named is 'somebody without a file, by name only; then person_id is the person in whose file it stands';
comment on column app.household_member.at_home is 'false for somebody who belongs to the household and lives elsewhere';
create index household_member_by_person on app.household_member (site_id, person_id) where superseded_by is null;
create table app.person_relationship (
  site_id uuid not null,
  id uuid not null default uuidv7(),
  ref uuid not null default gen_random_uuid(),
  organisation_id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('married', 'partner', 'parent', 'child', 'sibling', 'guardian', 'custody', 'other')),
  other_person_id uuid check (other_person_id <> person_id),
  other_named text check (length(other_named) between 1 and 200),
  institution_id uuid,
  valid daterange not null default daterange(null, null) check (not isempty(valid)),
  note text not null default '' check (length(note) <= 500),
  recorded_at timestamptz not null default now(),
  recorded_by uuid not null,
  superseded_by uuid,
  primary key (site_id, id),
  unique (site_id, ref),
  foreign key (site_id, organisation_id, person_id) references app.person (site_id, organisation_id, person_id),
  foreign key (site_id, organisation_id, other_person_id) references app.person (site_id, organisation_id, person_id),
  foreign key (site_id, institution_id) references app.organisation (site_id, id),
  check (num_nonnulls(other_person_id, other_named, institution_id) = 1),
  check (institution_id is null or kind in ('guardian', 'custody', 'other'))
);
comment on table app.person_relationship is 'households: what another person or an institution is to a person, from … until; a correction or an end is a new row';
comment on column app.person_relationship.kind is 'what the other one is to person_id: parent = the other one is a parent of the person';
comment on column app.person_relationship.institution_id is 'an institution as guardian or with custody, such as a youth office';
create index person_relationship_by_person on app.person_relationship (site_id, person_id) where superseded_by is null;
create table app.person_attendance (
  site_id uuid not null,
  id uuid not null default uuidv7(),
  ref uuid not null default gen_random_uuid(),
  person_id uuid not null,
  category text not null,
  kind text not null check (kind in ('kita', 'school', 'vocational')),
  institution_id uuid,
  place text check (length(place) between 1 and 200),
  level text not null default '' check (length(level) <= 60),
  valid daterange not null check (not isempty(valid) and not lower_inf(valid)),
  recorded_at timestamptz not null default now(),
  recorded_by uuid not null,
  superseded_by uuid,
  primary key (site_id, id),
  unique (site_id, ref),
  foreign key (site_id, person_id) references app.person (site_id, person_id),
  foreign key (site_id, institution_id) references app.organisation (site_id, id),
  check (num_nonnulls(institution_id, place) = 1)
);
comment on table app.person_attendance is 'households: which day care, school or vocational school somebody attends from … until; a correction or an end is a new row';
comment on column app.person_attendance.level is 'group, class or course in the words of the school';
create index person_attendance_by_person on app.person_attendance (site_id, person_id) where superseded_by is null;
-- Who left a case may come back: a second participation of the same person is a second row.
alter table app.case_participant drop constraint case_participant_site_id_case_id_person_id_key;
create index case_participant_of_case on app.case_participant (site_id, case_id, person_id);
