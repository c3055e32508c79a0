-- Appointments told by e-mail. The row is the queue and the record in one: it says who was to learn of what, and what came
-- of it. It holds neither the address nor a word of the message; both are read when it is sent.
create table app.appointment_mail (
  site_id uuid not null,
  id uuid not null default uuidv7(),
  ref uuid not null default gen_random_uuid(),
  case_id uuid not null,
  appointment_id uuid not null,
  person_id uuid not null,
  method text not null check (method in ('request', 'cancel')),
  sequence int not null check (sequence >= 0),
  state text not null default 'waiting' check (state in ('waiting', 'sending', 'sent', 'not_sent', 'overtaken', 'told')),
  reason text check (reason in ('no_address', 'way_not_safe', 'way_not_asked', 'refused', 'unreachable', 'not_possible')),
  attempts int not null default 0 check (attempts >= 0),
  next_try_at timestamptz not null default now(),
  settled_at timestamptz,
  recorded_at timestamptz not null default now(),
  recorded_by uuid not null,
  primary key (site_id, id),
  unique (site_id, ref),
  foreign key (site_id, case_id) references app.case (site_id, case_id),
  foreign key (site_id, appointment_id) references app.appointment (site_id, id),
  foreign key (site_id, person_id) references app.person (site_id, person_id),
  check ((reason is not null) = (state in ('not_sent', 'told'))),
  check ((settled_at is null) = (state in ('waiting', 'sending')))
);
comment on table app.appointment_mail is 'calendar: an appointment told to a person by e-mail, and what came of it; no address, no words';
comment on column app.appointment_mail.method is 'METHOD of the calendar file: request enters or changes it, cancel takes it away';
comment on column app.appointment_mail.sequence is 'which state of the appointment was told';
comment on column app.appointment_mail.state is 'sending: handed to the mail server right now, or a task died over it and next_try_at says when another one looks; overtaken: a later one says more; told: could not be sent, and the person learnt of it in another way';
create index appointment_mail_of_case on app.appointment_mail (site_id, case_id, appointment_id);
create index appointment_mail_waiting on app.appointment_mail (site_id, next_try_at) where state in ('waiting', 'sending');
alter table app.work_item drop constraint work_item_kind_check;
alter table app.work_item add constraint work_item_kind_check check (kind in ('step_due', 'title_expires', 'wake_up', 'transition_gap', 'reassessment',
  'phase_length', 'first_talk', 'review', 'follow_up', 'consultation', 'appointment', 'mail_unsent'));
