-- Files lie encrypted on disk; here stand their keys, wrapped by the site's key, that by a key outside the database.
create table app.site_key (
  site_id uuid not null references app.site,
  number int not null,
  wrapped bytea not null,
  installation_key text not null,
  created_at timestamptz not null default now(),
  primary key (site_id, number)
);
comment on table app.site_key is 'files: key of the site, wrapped by an installation key of the keyring';
create table app.stored_file (
  site_id uuid not null references app.site,
  id uuid not null default uuidv7(),
  ref uuid not null default gen_random_uuid(),
  case_id uuid not null,
  title text not null check (length(title) between 1 and 200),
  media_type text not null,
  byte_length bigint not null check (byte_length > 0),
  content_sha256 bytea not null,
  version int not null default 1,
  wrapped_key bytea not null,
  site_key_number int not null,
  stored_at timestamptz not null default now(),
  stored_by uuid not null,
  primary key (site_id, id),
  unique (site_id, ref),
  foreign key (site_id, case_id) references app.case (site_id, case_id),
  foreign key (site_id, site_key_number) references app.site_key (site_id, number)
);
comment on table app.stored_file is 'files: a document of a case; its content lies encrypted in the file store under site and id';
create table app.deletion_register (
  site_id uuid not null references app.site,
  file_id uuid not null,
  removed_at timestamptz not null default now(),
  primary key (site_id, file_id)
);
comment on table app.deletion_register is 'files: what was deleted; a restored backup replays it';
