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
-- ! kh gh, # c ch, $ x, % j, & g, * w, + z. Vowels, y and h are left out, for scripts and ears leave them out, too; only
-- a word with one consonant or none keeps them in three classes, with and without the first, or it would be like any other.
create function app.sound_keys(word text) returns text[]
language plpgsql immutable parallel safe set search_path = pg_catalog as $$
declare
  letters text := case when starts_with(word, 'abd') then regexp_replace(word, '^abd[aeiou]?l{0,2}(?=[a-z])', 'abd') else word end;
  readings text;
  voiced text;
  spoken text;
  key text;
  found text[] := '{}';
begin
  letters := replace(replace(replace(replace(replace(replace(letters, 'schtsch', 'S'), 'shtch', 'S'), 'shch', 'S'), 'tsch', 'S'), 'tch', 'S'), 'dsch', 'S');
  letters := replace(replace(replace(replace(replace(replace(letters, 'dzh', 'S'), 'dj', 'S'), 'sch', 'S'), 'sh', 'S'), 'zh', 'S'), 'ts', 'S');
  letters := replace(replace(replace(replace(replace(replace(letters, 'tz', 'S'), 'cz', 'S'), 'kh', '!'), 'gh', '!'), 'ph', 'f'), 'th', 't');
  letters := replace(replace(replace(replace(letters, 'dh', 't'), 'ck', 'k'), 'ch', '#'), 'c', '#');
  letters := regexp_replace(letters, '(.)\1+', '\1', 'g');
  readings := translate(letters, 'Sbpdtfvkqslrmnxjgwzaeiouyh', 'SPPTTFVKKSLRMN$%&*+');
  -- All ways to read it, one behind the other.
  if readings ~ '[!#$%&*+]' then
    readings := case when strpos(readings, '!') > 0 then replace(readings, '!', 'K') || ' ' || replace(readings, '!', '') else readings end;
    readings := case when strpos(readings, '#') > 0 then replace(readings, '#', 'K') || ' ' || replace(readings, '#', 'S') else readings end;
    readings := case when strpos(readings, '$') > 0 then replace(readings, '$', 'K') || ' ' || replace(readings, '$', 'KS') else readings end;
    readings := case when strpos(readings, '%') > 0 then replace(readings, '%', 'S') || ' ' || replace(readings, '%', '') else readings end;
    readings := case when strpos(readings, '&') > 0 then replace(readings, '&', 'K') || ' ' || replace(readings, '&', 'S') || ' ' || replace(readings, '&', '') else readings end;
    readings := case when strpos(readings, '*') > 0 then replace(readings, '*', 'V') || ' ' || replace(readings, '*', '') else readings end;
    readings := case when strpos(readings, '+') > 0 then replace(readings, '+', 'S') || ' ' || replace(readings, '+', 'T') else readings end;
  end if;
  foreach key in array case when readings = '' then array[''] else (string_to_array(readings, ' '))[1:16] end loop
    if length(key) > 1 then
      found := found || key;
    else
      voiced := coalesce(voiced, translate(letters, 'eyowjh', 'aiuui'));
      spoken := regexp_replace(regexp_replace(voiced, '[^aiu]+', key, 'g'), '(.)\1+', '\1', 'g');
      found := found || spoken || regexp_replace(spoken, '^[aiu](?=.{2})', '');
    end if;
  end loop;
  return found;
end $$;
-- What a whole folded name sounds like, for the index: its words, neighbours written together, articles left out, and
-- the birth date; each behind the beginning of the organisation's id, like the beginnings of words.
create function app.name_sounds(organisation uuid, key text, born text) returns tsvector
language plpgsql immutable parallel safe set search_path = pg_catalog as $$
declare
  behind constant text := left(organisation::text, 13);
  heard text[] := '{}';
  before text[] := '{}';
  keys text[];
  word text;
  one text;
  other text;
begin
  if born is not null then heard := heard || (behind || '@' || born); end if;
  key := regexp_replace(regexp_replace(key, '\mabd (?:[aeu][lrs] )?(?=[a-z]{3})', 'abd', 'g'), '\m[aeu]l ', '', 'g');
  foreach word in array string_to_array(trim(key), ' ') loop
    continue when word = '';
    keys := app.sound_keys(word);
    foreach one in array keys loop
      heard := heard || (behind || one);
      foreach other in array before loop
        heard := heard || (behind || other || one);
      end loop;
    end loop;
    if word ~ '^[ae]l[a-z]{3}' then
      foreach one in array app.sound_keys(substr(word, 3)) loop
        heard := heard || (behind || one);
      end loop;
    end if;
    before := keys;
  end loop;
  return array_to_tsvector(heard);
end $$;
alter table app.person_search add column birth_date text, add column other_names text[] not null default '{}';
update app.person_search s set birth_date = i.birth_date from app.person_identity i where i.site_id = s.site_id and i.person_id = s.person_id;
alter table app.person_search add column sounds tsvector generated always as (app.name_sounds(organisation_id, name_key, birth_date)) stored;
comment on column app.person_search.sounds is 'computed from organisation, name and birth date; only for the index';
create index person_search_sounds on app.person_search using gin (sounds) with (fastupdate = off);
