-- Contact is changed in place. So that a merge can be taken back, it is kept as it was before, for as long as the merge
-- stands; and when it was changed last.
alter table app.person_contact add column changed_at timestamptz not null default now();
comment on column app.person_contact.changed_at is 'when anything of it was last said anew';
create table app.contact_before_merge (
  site_id uuid not null,
  merge_id uuid not null,
  person_id uuid not null,
  contact jsonb,
  hidden_from jsonb not null,
  primary key (site_id, merge_id, person_id),
  foreign key (site_id, merge_id) references app.person_merge (site_id, id),
  foreign key (site_id, person_id) references app.person (site_id, person_id)
);
comment on table app.contact_before_merge is 'persons: how a person was to be reached when it was merged; gone when the merge is taken back';
comment on column app.contact_before_merge.contact is 'the row of person_contact; empty where there was none';
comment on column app.contact_before_merge.hidden_from is 'the rows of contact_hidden_from';
