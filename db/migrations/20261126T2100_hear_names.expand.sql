-- touches: app.person_search, app.person_identity
-- Names are found by how they sound as well: former, married and otherwise spelt names, and those in another script,
-- are rows of their own; the search row holds all of them folded, and what they sound like.
create table app.person_name (
  site_id uuid not null,
  id uuid not null default uuidv7(),
  ref uuid not null default gen_random_uuid(),
  person_id uuid not null,
  kind text not null check (kind in ('former', 'married', 'other_spelling', 'original_script')),
  name text not null check (length(name) between 1 and 200),
  recorded_at timestamptz not null default now(),
  recorded_by uuid not null,
  primary key (site_id, id),
  unique (site_id, ref),
  foreign key (site_id, person_id) references app.person (site_id, person_id)
);
comment on table app.person_name is 'persons: what a person is or was called besides the name of the identity; found like it';
create index person_name_by_person on app.person_name (site_id, person_id);
-- The consonants of one folded word in nine classes. A letter that languages read in several ways gives several keys:
-- 1 kh gh, 2 c ch, 3 x, 4 j, 5 g, 7 w, 8 z. Vowels, y and h are left out, for scripts and ears leave them out, too; only
-- a word with one consonant or none keeps them in three classes, with and without the first, or it would be like any other.
create function app.sound_keys(word text) returns text[]
language sql immutable parallel safe set search_path = pg_catalog
  return (with plain as (
    select regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(
      regexp_replace(word, '^abd[aeiou]?l{0,2}(?=[a-z])', 'abd'),
      'schtsch|shtch|shch|tsch|tch|dsch|dzh|dj|sch|sh|zh|ts|tz|cz', 'S', 'g'), 'kh|gh', '1', 'g'), 'ph', 'f', 'g'),
      'th|dh', 't', 'g'), 'ck', 'k', 'g'), 'ch|c', '2', 'g'), '(.)\1+', '\1', 'g') as letters),
  sounds as (
    select translate(letters, 'eyowjh', 'aiuui') as voiced, translate(letters, 'Sbpdtfvkqslrmnxjgwzaeiouyh', 'SPPTTFVKKSLRMN34578') as coded from plain)
  select array_agg(distinct form) from (
    select replace(replace(replace(replace(replace(replace(replace(coded, '1', a), '2', b), '3', c), '4', d), '5', e), '7', f), '8', g) as key, voiced
    from sounds
    cross join lateral unnest(case when coded like '%1%' then array['K', ''] else array[''] end) a
    cross join lateral unnest(case when coded like '%2%' then array['K', 'S'] else array[''] end) b
    cross join lateral unnest(case when coded like '%3%' then array['K', 'KS'] else array[''] end) c
    cross join lateral unnest(case when coded like '%4%' then array['S', ''] else array[''] end) d
    cross join lateral unnest(case when coded like '%5%' then array['K', 'S', ''] else array[''] end) e
    cross join lateral unnest(case when coded like '%7%' then array['V', ''] else array[''] end) f
    cross join lateral unnest(case when coded like '%8%' then array['S', 'T'] else array[''] end) g
    limit 16) k
  cross join lateral (select regexp_replace(regexp_replace(voiced, '[^aiu]+', key, 'g'), '(.)\1+', '\1', 'g') as spoken) v
  cross join lateral unnest(case when length(key) > 1 then array[key] else array[spoken, regexp_replace(spoken, '^[aiu](?=.{2})', '')] end) form);
-- What a whole folded name sounds like, for the index: its words, neighbours written together, articles left out, and
-- the birth date; each behind the beginning of the organisation's id, like the beginnings of words.
create function app.name_sounds(organisation uuid, key text, born text) returns tsvector
language sql immutable parallel safe set search_path = pg_catalog
  return (with words as (
    select app.sound_keys(word) as keys, case when word ~ '^[ae]l[a-z]{3}' then app.sound_keys(substr(word, 3)) else '{}' end as bare, at
    from string_to_table(regexp_replace(regexp_replace(key, '\mabd (?:[aeu][lrs] )?(?=[a-z]{3})', 'abd', 'g'), '\m[aeu]l ', '', 'g'), ' ')
      with ordinality w(word, at) where word <> ''),
  heard as (
    select unnest(keys || bare) as sound from words
    union select a || b from words l join words r on r.at = l.at + 1 cross join lateral unnest(l.keys) a cross join lateral unnest(r.keys) b
    union select '@' || born where born is not null)
  select array_to_tsvector(coalesce(array_agg(left(organisation::text, 13) || sound), '{}')) from heard);
alter table app.person_search add column birth_date text, add column other_names text[] not null default '{}';
update app.person_search s set birth_date = i.birth_date from app.person_identity i where i.site_id = s.site_id and i.person_id = s.person_id;
alter table app.person_search add column sounds tsvector generated always as (app.name_sounds(organisation_id, name_key, birth_date)) stored;
comment on column app.person_search.sounds is 'computed from organisation, name and birth date; only for the index';
create index person_search_sounds on app.person_search using gin (sounds) with (fastupdate = off);
