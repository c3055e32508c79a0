-- The address of a person, so that an appointment can be told by e-mail where that is safe.
alter table app.person_contact add column email text check (length(email) between 3 and 254 and email not like '% %');
comment on column app.person_contact.email is 'where e-mail reaches the person; whether it is safe stands in email_safety';
