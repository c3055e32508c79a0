-- What clients say: nothing leads from a sheet to a case, a person, a member of staff or a day.
create table app.client_feedback (
  site_id uuid not null references app.site,
  id uuid not null default gen_random_uuid(),
  month date not null check (extract(day from month) = 1),
  form_version int not null check (form_version > 0),
  answers jsonb not null,
  words text not null default '' check (length(words) <= 1000),
  primary key (site_id, id)
);
comment on table app.client_feedback is 'feedback: one sheet of a client, without anything that says who it was; its key is random, for a key made of the time would tell the moment';
create index client_feedback_by_month on app.client_feedback (site_id, month);
create table app.feedback_code (
  site_id uuid not null references app.site,
  id uuid not null default gen_random_uuid(),
  token_hash bytea not null check (length(token_hash) = 32),
  valid_until date not null,
  primary key (site_id, id),
  unique (site_id, token_hash)
);
comment on table app.feedback_code is 'feedback: digest of a code that was printed on a sheet; deleted when it is used or has run out';
