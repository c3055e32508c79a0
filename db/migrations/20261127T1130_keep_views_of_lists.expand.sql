create table app.saved_view (
  site_id uuid not null,
  id uuid not null default uuidv7(),
  ref uuid not null default gen_random_uuid(),
  membership_id uuid not null,
  place smallint not null check (place between 1 and 20),
  title text not null check (length(title) between 1 and 60),
  query text not null check (length(query) between 1 and 300),
  saved_at timestamptz not null default now(),
  primary key (site_id, id),
  unique (site_id, ref),
  unique (site_id, membership_id, place),
  unique (site_id, membership_id, title),
  foreign key (site_id, membership_id) references app.membership (site_id, id)
);
comment on table app.saved_view is 'cases: a filter of the own list under a name; only for the membership that saved it';
comment on column app.saved_view.place is 'nobody has more than twenty; the first free one is taken';
comment on column app.saved_view.query is 'as the program writes it into an address; never a name that was looked for';
