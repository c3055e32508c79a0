-- Who a person has to do with. A change is a new row, so that the map of an earlier day stays readable.
create table app.network_tie (
  site_id uuid not null,
  id uuid not null default uuidv7(),
  ref uuid not null default gen_random_uuid(),
  person_id uuid not null,
  category text not null,
  kind text not null check (kind in ('family', 'friend', 'neighbour', 'volunteer', 'community', 'school_kita', 'work', 'health', 'counselling', 'office', 'other')),
  name text not null check (length(name) between 2 and 120),
  words text not null default '' check (length(words) <= 2000),
  strength text not null check (strength in ('strong', 'weak', 'strained', 'broken', 'wished')),
  direction text not null check (direction in ('gives', 'takes', 'both')),
  life_domains text[] not null default '{}',
  organisation_id uuid,
  resource_id uuid,
  since date not null,
  ended_on date,
  recorded_at timestamptz not null default now(),
  recorded_by uuid not null,
  superseded_by uuid,
  primary key (site_id, id),
  unique (site_id, ref),
  check (ended_on >= since),
  foreign key (site_id, person_id) references app.person (site_id, person_id),
  foreign key (site_id, organisation_id) references app.organisation (site_id, id),
  foreign key (site_id, resource_id) references app.person_resource (site_id, id)
);
comment on table app.network_tie is 'ecomap: somebody or something a person has to do with; a change is a new row';
comment on column app.network_tie.direction is 'gives: the tie helps the person, takes: it needs the person, both';
comment on column app.network_tie.resource_id is 'the resource as which the plan draws on it';
create index network_tie_of_person on app.network_tie (site_id, person_id);
