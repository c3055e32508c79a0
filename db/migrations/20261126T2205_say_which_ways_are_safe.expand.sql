-- Which ways of reaching a person are safe: asked way by way. What was written as free text stays as the note.
alter table app.person_contact
  add column phone_safety text not null default 'not_asked' check (phone_safety in ('safe', 'not_safe', 'not_asked')),
  add column sms_safety text not null default 'not_asked' check (sms_safety in ('safe', 'not_safe', 'not_asked')),
  add column messenger_safety text not null default 'not_asked' check (messenger_safety in ('safe', 'not_safe', 'not_asked')),
  add column email_safety text not null default 'not_asked' check (email_safety in ('safe', 'not_safe', 'not_asked')),
  add column post_safety text not null default 'not_asked' check (post_safety in ('safe', 'not_safe', 'not_asked')),
  add column in_person_safety text not null default 'not_asked' check (in_person_safety in ('safe', 'not_safe', 'not_asked')),
  add column safe_times text not null default '' check (length(safe_times) <= 200),
  add column quiet_household boolean not null default false;
comment on column app.person_contact.safe_contact is 'what else has to be minded, in words; the only form of safe contact until the ways were asked one by one';
comment on column app.person_contact.safe_times is 'when the person may be reached, in words';
comment on column app.person_contact.quiet_household is 'nothing may be said to anybody of the household';
create table app.contact_hidden_from (
  site_id uuid not null,
  id uuid not null default uuidv7(),
  person_id uuid not null,
  hidden_person_id uuid check (hidden_person_id <> person_id),
  hidden_named text check (length(hidden_named) between 1 and 200),
  primary key (site_id, id),
  foreign key (site_id, person_id) references app.person (site_id, person_id),
  foreign key (site_id, hidden_person_id) references app.person (site_id, person_id),
  check (num_nonnulls(hidden_person_id, hidden_named) = 1)
);
comment on table app.contact_hidden_from is 'persons: who must not learn that the person is counselled; one row each';
create index contact_hidden_from_of_person on app.contact_hidden_from (site_id, person_id);
