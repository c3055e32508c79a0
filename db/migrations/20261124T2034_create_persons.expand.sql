-- A person belongs to one compartment (organisation). The same human in two organisations is two persons.
create table app.person (
  site_id uuid not null references app.site,
  person_id uuid not null default uuidv7(),
  ref uuid not null default gen_random_uuid(),
  organisation_id uuid not null,
  created_at timestamptz not null default now(),
  primary key (site_id, person_id),
  unique (site_id, ref),
  unique (site_id, organisation_id, person_id),
  foreign key (site_id, organisation_id) references app.organisation (site_id, id)
);
comment on table app.person is 'persons: a person in one compartment; everything said about the person stands in tables by category';
create table app.person_identity (
  site_id uuid not null,
  person_id uuid not null,
  family_name text not null check (length(family_name) between 1 and 200),
  given_names text not null default '' check (length(given_names) <= 200),
  form_of_address text not null default 'none' check (form_of_address in ('frau', 'herr', 'none')),
  birth_date text check (birth_date ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'),
  birth_date_answer text not null default 'known' check (birth_date_answer in ('known', 'not_asked', 'unknown', 'declined')),
  version int not null default 1,
  updated_at timestamptz not null default now(),
  primary key (site_id, person_id),
  foreign key (site_id, person_id) references app.person (site_id, person_id),
  check ((birth_date is null) = (birth_date_answer <> 'known'))
);
comment on table app.person_identity is 'persons: name (DIN SPEC 91379 letters) and birth date, which may be partial (year, or year and month)';
create table app.person_contact (
  site_id uuid not null,
  person_id uuid not null,
  municipality_code text references app.municipality,
  phone text check (length(phone) <= 60),
  safe_contact text check (length(safe_contact) <= 500),
  version int not null default 1,
  primary key (site_id, person_id),
  foreign key (site_id, person_id) references app.person (site_id, person_id)
);
comment on table app.person_contact is 'persons: where the person lives and how it may be reached without danger';
create table app.person_fact (
  site_id uuid not null,
  id uuid not null default uuidv7(),
  person_id uuid not null,
  category text not null,
  key text not null check (key ~ '^[a-z_]+(\.[a-z_]+)*$'),
  answer text not null check (answer in ('known', 'not_asked', 'unknown', 'declined')),
  value text check (length(value) <= 2000),
  valid daterange not null default daterange(null, null),
  source text not null default 'told' check (source in ('told', 'seen', 'document', 'office')),
  recorded_at timestamptz not null default now(),
  recorded_by uuid not null,
  superseded_by uuid,
  primary key (site_id, id),
  foreign key (site_id, person_id) references app.person (site_id, person_id),
  check ((value is null) = (answer <> 'known'))
);
comment on table app.person_fact is 'persons: one answer to one question; "not asked", "unknown" and "declined" are answers';
create index person_fact_by_person on app.person_fact (site_id, person_id, key) where superseded_by is null;
create table app.person_residence (
  site_id uuid not null,
  id uuid not null default uuidv7(),
  person_id uuid not null,
  answer text not null check (answer in ('known', 'not_asked', 'unknown', 'declined')),
  title_code text,
  valid daterange not null default daterange(null, null),
  source text not null default 'told' check (source in ('told', 'seen', 'document', 'office')),
  recorded_at timestamptz not null default now(),
  recorded_by uuid not null,
  superseded_by uuid,
  primary key (site_id, id),
  foreign key (site_id, person_id) references app.person (site_id, person_id),
  check ((title_code is null) = (answer <> 'known'))
);
comment on table app.person_residence is 'persons: a residence title with its validity; a correction is a new row';
create table app.person_search (
  site_id uuid not null,
  person_id uuid not null,
  person_ref uuid not null,
  organisation_id uuid not null,
  display_name text not null,
  name_key text not null,
  birth_year smallint,
  open_case_id uuid,
  responsible_title text,
  primary key (site_id, person_id),
  foreign key (site_id, person_id) references app.person (site_id, person_id)
);
comment on table app.person_search is 'persons: folded names for the search inside one compartment';
create index person_search_names on app.person_search using gin (site_id, organisation_id, name_key gin_trgm_ops);
create table app.trace_key (
  site_id uuid not null,
  id uuid not null default uuidv7(),
  person_id uuid not null,
  kind text not null check (kind in ('person', 'case', 'chain', 'household')),
  source_id uuid not null,
  key uuid not null default gen_random_uuid(),
  primary key (site_id, id),
  unique (site_id, person_id, kind, source_id),
  foreign key (site_id, person_id) references app.person (site_id, person_id)
);
comment on table app.trace_key is 'persons: the only link between a person and its chain events; it dies with the person';
create table app.rechtskreis_period (
  site_id uuid not null,
  id uuid not null default uuidv7(),
  ref uuid not null default gen_random_uuid(),
  person_id uuid not null,
  category text not null,
  lane text not null,
  rechtskreis text not null,
  valid daterange not null check (not isempty(valid) and not lower_inf(valid)),
  office_id uuid,
  certainty text not null default 'told' check (certainty in ('told', 'seen', 'document', 'office')),
  note text not null default '' check (length(note) <= 1000),
  recorded_at timestamptz not null default now(),
  recorded_by uuid not null,
  superseded_by uuid,
  primary key (site_id, id),
  unique (site_id, ref),
  foreign key (site_id, person_id) references app.person (site_id, person_id),
  foreign key (site_id, office_id) references app.organisation (site_id, id)
);
comment on table app.rechtskreis_period is 'persons: a legal area (Rechtskreis) that applied to a person from … until; several per lane at once are normal';
create index rechtskreis_period_by_person on app.rechtskreis_period (site_id, person_id) where superseded_by is null;
create table app.consent (
  site_id uuid not null,
  id uuid not null default uuidv7(),
  ref uuid not null default gen_random_uuid(),
  person_id uuid not null,
  act text not null check (act in ('given', 'withdrawn')),
  given_id uuid,
  recipient_kind text check (recipient_kind in ('own_organisation', 'organisation', 'kind_of_agency')),
  recipient_id uuid,
  recipient_agency text,
  purpose text,
  categories text[] check (cardinality(categories) > 0),
  text_version text not null,
  text_language text not null,
  form text not null check (form in ('written', 'oral_witness', 'oral_interpreter')),
  witness text not null default '' check (length(witness) <= 200),
  acted_on date not null,
  lasting text check (lasting in ('until_withdrawn', 'until_date')),
  valid_until date,
  recorded_at timestamptz not null default now(),
  recorded_by uuid not null,
  primary key (site_id, id),
  unique (site_id, ref),
  foreign key (site_id, person_id) references app.person (site_id, person_id),
  foreign key (site_id, given_id) references app.consent (site_id, id),
  foreign key (site_id, recipient_id) references app.organisation (site_id, id),
  check ((act = 'withdrawn') = (given_id is not null)),
  check (act = 'withdrawn' or (recipient_kind is not null and purpose is not null and categories is not null and lasting is not null)),
  check ((recipient_kind = 'organisation') = (recipient_id is not null) or act = 'withdrawn'),
  check ((recipient_kind = 'kind_of_agency') = (recipient_agency is not null) or act = 'withdrawn'),
  check ((lasting = 'until_date') = (valid_until is not null) or act = 'withdrawn')
);
comment on table app.consent is 'consent: append-only acts; a withdrawal is a row that names the act it ends; there is no yes/no field';
create unique index consent_withdrawn_once on app.consent (site_id, given_id) where act = 'withdrawn';
