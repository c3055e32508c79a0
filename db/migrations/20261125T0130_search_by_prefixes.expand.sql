-- The beginnings of each word of a name, up to eight letters, each behind the organisation they belong to: what a search
-- asks for is looked up as it stands, and the lists it reads are as long as the hits, not as long as the site.
create function app.name_prefixes(organisation uuid, key text) returns text[]
language sql immutable parallel safe set search_path = pg_catalog
  return (select coalesce(array_agg(distinct left(organisation::text, 13) || left(word, letters)), '{}')
    from string_to_table(key, ' ') word cross join generate_series(1, 8) letters
    where word <> '' and letters <= length(word));
alter table app.person_search add column prefixes text[] generated always as (app.name_prefixes(organisation_id, name_key)) stored;
comment on column app.person_search.prefixes is 'computed from organisation and name; only for the index';
create index person_search_prefixes on app.person_search using gin (prefixes) with (fastupdate = off);
drop index app.person_search_names;
