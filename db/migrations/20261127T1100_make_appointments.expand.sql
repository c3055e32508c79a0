-- Appointments of a case. What a calendar file needs stands on the row: a random uid and a number that grows with each change.
create table app.appointment (
  site_id uuid not null,
  id uuid not null default uuidv7(),
  ref uuid not null default gen_random_uuid(),
  case_id uuid not null,
  uid uuid not null default gen_random_uuid(),
  sequence int not null default 0 check (sequence >= 0),
  state text not null default 'planned' check (state in ('planned', 'held', 'cancelled', 'no_show')),
  subject text not null check (length(subject) between 1 and 120),
  starts_at timestamptz not null,
  minutes int not null check (minutes between 1 and 1440),
  place_kind text not null check (place_kind in ('office', 'elsewhere', 'home', 'phone', 'video')),
  place text not null default '' check (length(place) <= 120),
  person_ids uuid[] not null default '{}',
  others text not null default '' check (length(others) <= 500),
  interpreter_needed boolean not null default false,
  note text not null default '' check (length(note) <= 1000),
  version int not null default 1,
  updated_at timestamptz not null default now(),
  recorded_at timestamptz not null default now(),
  recorded_by uuid not null,
  primary key (site_id, id),
  unique (site_id, ref),
  unique (site_id, uid),
  foreign key (site_id, case_id) references app.case (site_id, case_id)
);
comment on table app.appointment is 'calendar: an appointment of a case; one that is cancelled stays, with the number of its last change';
comment on column app.appointment.uid is 'names the appointment in calendar files; random, so that it says nothing';
comment on column app.appointment.sequence is 'SEQUENCE of RFC 5545: grows with each change and with the cancellation';
comment on column app.appointment.place_kind is 'only the place of an appointment in an office goes into a calendar file';
comment on column app.appointment.person_ids is 'persons of the case who are to take part; on the row, so that who comes is read by the same rule as when';
create index appointment_of_case on app.appointment (site_id, case_id, starts_at);
alter table app.work_item drop constraint work_item_kind_check;
alter table app.work_item add constraint work_item_kind_check check (kind in ('step_due', 'title_expires', 'wake_up', 'transition_gap', 'reassessment',
  'phase_length', 'first_talk', 'review', 'follow_up', 'consultation', 'appointment'));
