-- Accounts, sessions, sites: shared tables. They never reference a table of a site.
create table app.site (
  id uuid primary key default uuidv7(),
  code text not null unique check (code ~ '^[0-9]{5}([0-9]{3})?$|^demo-[a-z0-9-]+$'),
  name text not null check (length(name) between 2 and 120),
  kind text not null check (kind in ('kreis', 'kreisfreie_stadt', 'staedteregion', 'stadt')),
  is_demo boolean not null default false,
  created_at timestamptz not null default now()
);
comment on table app.site is 'identity: one KIM site, the unit of separation; its code is text (Stadt Aachen has eight digits)';
create table app.account (
  id uuid primary key default uuidv7(),
  login text not null check (login = lower(login) and login ~ '^[a-z0-9][a-z0-9._@+-]{1,98}$'),
  display_name text not null check (length(display_name) between 2 and 120),
  created_at timestamptz not null default now(),
  closed_at timestamptz,
  unique (login)
);
comment on table app.account is 'identity: one human who can sign in; what the human may do is said by memberships';
create table app.credential (
  account_id uuid primary key references app.account on delete cascade,
  password_hash text not null,
  password_changed_at timestamptz not null default now(),
  totp_sealed bytea,
  totp_confirmed_at timestamptz,
  totp_last_step bigint
);
comment on table app.credential is 'identity: secrets of an account; totp_last_step keeps a code from serving twice';
create table app.session (
  id uuid primary key default uuidv7(),
  account_id uuid not null references app.account on delete cascade,
  token_hash bytea not null unique check (length(token_hash) = 32),
  created_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  idle_until timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  chosen_site uuid,
  chosen_membership uuid,
  idle_minutes int not null default 30 check (idle_minutes between 1 and 480),
  device text not null default ''
);
comment on table app.session is 'identity: a signed-in browser; only the hash of its token is stored';
create index session_by_account on app.session (account_id) where ended_at is null;
create table app.sign_in_attempt (
  id uuid primary key default uuidv7(),
  login_digest bytea not null,
  network text not null,
  tried_at timestamptz not null default now(),
  succeeded boolean not null
);
comment on table app.sign_in_attempt is 'identity: basis of the lock-out, per account and per account and network';
create index sign_in_attempt_by_login on app.sign_in_attempt (login_digest, tried_at desc);
create table app.installation_log (
  id uuid primary key default uuidv7(),
  recorded_at timestamptz not null default clock_timestamp(),
  kind text not null,
  account_id uuid,
  detail jsonb not null default '{}',
  salt bytea not null default uuid_send(gen_random_uuid()),
  digest bytea
);
comment on table app.installation_log is 'audit: sign-ins, acts of operators, key rotations; append only';
create table app.installation_seal (
  block_no bigint primary key,
  first_id uuid not null,
  entry_ids uuid[] not null,
  previous_hash bytea not null,
  hash bytea not null,
  sealed_at timestamptz not null default clock_timestamp()
);
comment on table app.installation_seal is 'audit: hash-chained blocks over installation_log';
