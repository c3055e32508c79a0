-- Contacts and notes of a case. Who may read a note stands on the note itself, because a policy compares only what is in
-- the row; all versions of one note carry the same level, and the keys see to it.
create table app.case_note (
  site_id uuid not null,
  id uuid not null default uuidv7(),
  ref uuid not null default gen_random_uuid(),
  case_id uuid not null,
  first_id uuid not null,
  supersedes uuid,
  level text not null check (level in ('team', 'responsible')),
  kind text not null check (kind in ('talk', 'phone', 'video', 'home_visit', 'accompaniment', 'message', 'letter', 'office', 'internal')),
  happened_on date not null,
  happened_at time,
  place text not null default '' check (length(place) <= 120),
  minutes int check (minutes between 1 and 1440),
  person_ids uuid[] not null default '{}',
  organisation_id uuid,
  others text not null default '' check (length(others) <= 500),
  interpreter text check (interpreter in ('not_needed', 'none', 'professional', 'volunteer', 'family', 'child')),
  interpreter_language text check (length(interpreter_language) <= 40),
  subject text not null check (length(subject) between 1 and 120),
  words text not null default '' check (length(words) <= 10000),
  recorded_at timestamptz not null default now(),
  recorded_by uuid not null,
  primary key (site_id, id),
  unique (site_id, ref),
  unique (site_id, case_id, id),
  unique (site_id, case_id, id, level),
  unique (site_id, case_id, first_id, id),
  unique (site_id, supersedes),
  foreign key (site_id, case_id) references app.case (site_id, case_id),
  foreign key (site_id, case_id, first_id, level) references app.case_note (site_id, case_id, id, level),
  foreign key (site_id, case_id, first_id, supersedes) references app.case_note (site_id, case_id, first_id, id),
  foreign key (site_id, organisation_id) references app.organisation (site_id, id),
  check ((supersedes is null) = (first_id = id)),
  check (interpreter_language is null or interpreter <> 'not_needed')
);
comment on table app.case_note is 'notes: a contact or a note of a case; a correction is a row of its own, nothing in it changes but who may read it';
comment on column app.case_note.first_id is 'the first version of the same note; itself for the first one';
comment on column app.case_note.person_ids is 'persons of the case who took part; on the row, so that who was there is read by the same rule as what was said';
create index case_note_of_case on app.case_note (site_id, case_id, happened_on);
create index case_note_versions on app.case_note (site_id, first_id);
create table app.case_note_level (
  site_id uuid not null,
  id uuid not null default uuidv7(),
  case_id uuid not null,
  note_id uuid not null,
  from_level text not null check (from_level in ('team', 'responsible')),
  to_level text not null check (to_level in ('team', 'responsible')),
  reason text not null check (length(reason) between 1 and 500),
  changed_at timestamptz not null default now(),
  changed_by uuid not null,
  primary key (site_id, id),
  foreign key (site_id, case_id, note_id) references app.case_note (site_id, case_id, id),
  check (from_level <> to_level)
);
comment on table app.case_note_level is 'notes: each change of who may read a note, by whom and why; only added to';
create index case_note_level_of_note on app.case_note_level (site_id, note_id);
