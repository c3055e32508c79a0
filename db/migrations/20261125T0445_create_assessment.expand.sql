-- What a person can build on and what it needs, by life domain. A new rating is a new row; the old one stays readable.
create table app.person_need (
  site_id uuid not null,
  id uuid not null default uuidv7(),
  ref uuid not null default gen_random_uuid(),
  person_id uuid not null,
  category text not null,
  life_domain text not null,
  answer text not null check (answer in ('known', 'not_asked', 'unknown', 'declined')),
  rating smallint check (rating between 1 and 5),
  urgency text check (urgency in ('none', 'soon', 'urgent')),
  own_words text not null default '' check (length(own_words) <= 2000),
  note text not null default '' check (length(note) <= 2000),
  assessed_on date not null,
  recorded_at timestamptz not null default now(),
  recorded_by uuid not null,
  superseded_by uuid,
  primary key (site_id, id),
  unique (site_id, ref),
  foreign key (site_id, person_id) references app.person (site_id, person_id),
  check ((rating is null) = (answer <> 'known')),
  check ((urgency is null) = (answer <> 'known'))
);
comment on table app.person_need is 'assessment: how a life domain of a person stands, professionally rated, with the person''s own words; a new rating is a new row';
create unique index person_need_standing on app.person_need (site_id, person_id, life_domain) where superseded_by is null;
create table app.person_resource (
  site_id uuid not null,
  id uuid not null default uuidv7(),
  ref uuid not null default gen_random_uuid(),
  person_id uuid not null,
  category text not null,
  kind text not null check (kind in ('person', 'family', 'network', 'competence', 'language', 'certificate')),
  title text not null check (length(title) between 2 and 200),
  own_words text not null default '' check (length(own_words) <= 2000),
  level text,
  seen boolean not null default false,
  life_domains text[] not null default '{}',
  since date not null,
  ended_on date,
  recorded_at timestamptz not null default now(),
  recorded_by uuid not null,
  primary key (site_id, id),
  unique (site_id, ref),
  foreign key (site_id, person_id) references app.person (site_id, person_id),
  check (level is null or kind = 'language'),
  check (ended_on >= since)
);
comment on table app.person_resource is 'assessment: something or somebody a person can build on; it ends, it is not deleted';
create index person_resource_of_person on app.person_resource (site_id, person_id) where ended_on is null;
