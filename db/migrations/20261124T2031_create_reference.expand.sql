-- Reference data: shared by all sites, with validity and source, never deleted (no role holds DELETE).
create table app.code_list (
  code text primary key,
  uri text,
  title_de text not null,
  title_en text not null,
  source text not null,
  as_of text not null,
  licence text not null
);
comment on table app.code_list is 'reference: one list of codes with its source';
create table app.code_list_entry (
  list text not null references app.code_list,
  code text not null,
  valid daterange not null default daterange(null, null),
  label_de text not null check (length(label_de) between 1 and 500),
  label_en text,
  position int not null default 0,
  detail jsonb not null default '{}',
  primary key (list, code, valid),
  exclude using gist (list with =, code with =, valid with &&)
);
comment on table app.code_list_entry is 'reference: one entry of a code list; valid = when it may be chosen';
create table app.municipality (
  code text primary key check (code ~ '^05[0-9]{6}$'),
  name text not null,
  kind text not null,
  kim_site_code text not null,
  source text not null
);
comment on table app.municipality is 'reference: the 396 municipalities of North Rhine-Westphalia (AGS, Destatis)';
create index municipality_by_site on app.municipality (kim_site_code);
