-- A contact that is no case: counted, without a name. What an occasion brought in is entered together.
create table app.enquiry_occasion (
  site_id uuid not null references app.site,
  id uuid not null default uuidv7(),
  ref uuid not null default gen_random_uuid(),
  organisation_id uuid not null,
  kind text not null check (kind in ('letter_campaign', 'outreach_tour', 'office_hour')),
  name text not null check (length(name) between 2 and 200),
  held_on date not null,
  place text not null default '' check (length(place) <= 200),
  letters_sent int check (letters_sent between 1 and 100000),
  not_met int not null default 0 check (not_met between 0 and 1000),
  noted_by uuid not null,
  noted_at timestamptz not null default now(),
  primary key (site_id, id),
  unique (site_id, ref),
  unique (site_id, organisation_id, id),
  foreign key (site_id, organisation_id) references app.organisation (site_id, id),
  foreign key (site_id, noted_by) references app.membership (site_id, id),
  check (letters_sent is null or kind = 'letter_campaign')
);
comment on table app.enquiry_occasion is 'enquiries: a letter campaign, an outreach tour or an open office hour whose contacts were entered together';
comment on column app.enquiry_occasion.not_met is 'how many doors stayed closed; these are no enquiries';
create index enquiry_occasion_by_day on app.enquiry_occasion (site_id, organisation_id, held_on desc);
create table app.enquiry (
  site_id uuid not null references app.site,
  id uuid not null default uuidv7(),
  ref uuid not null default gen_random_uuid(),
  organisation_id uuid not null,
  occasion_id uuid,
  position smallint check (position between 1 and 100),
  noted_by uuid not null,
  noted_at timestamptz not null default now(),
  contacted_on date not null,
  channel text not null check (channel in ('in_person', 'phone', 'email', 'letter', 'office_hour', 'outreach', 'other_agency')),
  access_route text,
  access_route_local text check (length(access_route_local) <= 60),
  language text,
  municipality_code text references app.municipality,
  place text not null default '' check (length(place) <= 200),
  life_domains text[] not null default '{}' check (cardinality(life_domains) <= 20),
  life_domains_local text[] not null default '{}',
  concern text not null default '' check (length(concern) <= 500),
  people_count smallint not null default 1 check (people_count between 1 and 50),
  state text not null default 'open' check (state in ('open', 'answered', 'referred', 'admitted', 'lapsed')),
  answers jsonb not null default '[]' check (jsonb_typeof(answers) = 'array'),
  cleared_on date,
  outcome text not null default '' check (length(outcome) <= 1000),
  referred_kind text,
  referred_to uuid,
  criteria jsonb,
  concept_version_id uuid,
  decided_on date,
  decided_by uuid,
  taken_over_on date,
  version int not null default 1 check (version >= 1),
  primary key (site_id, id),
  unique (site_id, ref),
  unique (site_id, organisation_id, id),
  foreign key (site_id, organisation_id) references app.organisation (site_id, id),
  foreign key (site_id, organisation_id, occasion_id) references app.enquiry_occasion (site_id, organisation_id, id),
  foreign key (site_id, noted_by) references app.membership (site_id, id),
  foreign key (site_id, decided_by) references app.membership (site_id, id),
  foreign key (site_id, referred_to) references app.organisation (site_id, id),
  foreign key (site_id, concept_version_id) references app.concept_version (site_id, id),
  check ((state = 'open') = (decided_on is null)),
  check ((decided_on is null) = (decided_by is null)),
  check ((state = 'referred') = (referred_kind is not null)),
  check (referred_to is null or referred_kind is not null),
  check (taken_over_on is null or state = 'admitted'),
  check (access_route_local is null or access_route is not null),
  check (cardinality(life_domains) = cardinality(life_domains_local))
);
comment on table app.enquiry is 'enquiries: a contact without registration; it holds no person and no case, before admission and after';
comment on column app.enquiry.answers is 'answers of the clearing, each bound to the key of a fact; emptied when a case takes them over';
comment on column app.enquiry.criteria is 'how the criteria of the concept came out on the day of the decision: codes, words and results';
comment on column app.enquiry.taken_over_on is 'when a case took over what was said; which one is not kept';
create index enquiry_by_day on app.enquiry (site_id, organisation_id, contacted_on desc, id desc);
create index enquiry_of_occasion on app.enquiry (site_id, occasion_id) where occasion_id is not null;
create table app.enquiry_override (
  site_id uuid not null,
  id uuid not null default uuidv7(),
  organisation_id uuid not null,
  enquiry_id uuid not null,
  rule text not null check (length(rule) between 1 and 60),
  label text not null check (length(label) between 1 and 300),
  reason text not null check (length(reason) between 3 and 1000),
  overridden_on date not null,
  recorded_by uuid not null,
  primary key (site_id, id),
  unique (site_id, enquiry_id, rule),
  foreign key (site_id, organisation_id, enquiry_id) references app.enquiry (site_id, organisation_id, id),
  foreign key (site_id, recorded_by) references app.membership (site_id, id)
);
comment on table app.enquiry_override is 'enquiries: a criterion against which somebody was admitted, and why; a finding about the rule';
