-- Another name is corrected by a row that follows it, and taken away by a row that says why.
alter table app.person_name add column superseded_by uuid;
alter table app.person_name add column removed_for text check (length(removed_for) between 3 and 1000);
comment on column app.person_name.removed_for is 'why the name before is none of this person; the row ends it and is itself no name';
