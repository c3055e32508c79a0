-- The words of an observation for the structure: written anew by a human, without a way back to a case.
create table app.observation_release (
  site_id uuid not null,
  observation_id uuid not null,
  words text not null check (length(words) between 10 and 2000),
  released_month date not null check (extract(day from released_month) = 1),
  set_aside_month date check (extract(day from set_aside_month) = 1),
  set_aside_reason text check (length(set_aside_reason) between 3 and 500),
  primary key (site_id, observation_id),
  foreign key (site_id, observation_id) references app.observation (site_id, id),
  check ((set_aside_month is null) = (set_aside_reason is null))
);
comment on table app.observation_release is 'observations: the words of an observation that were released for the structure, and why it was set aside';
create index observation_released on app.observation (site_id, state, noted_month desc);
