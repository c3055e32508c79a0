-- A reference of a post gets a name for outside, because its correction has an address; and a municipality stands in
-- the area a post serves only once at a time, as the other references do.
alter table app.post_reference add column ref uuid not null default gen_random_uuid();
alter table app.post_reference add unique (site_id, ref);
alter table app.post_reference add exclude using gist (site_id with =, post_id with =, municipality_code with =, valid with &&)
  where (kind = 'area_served' and superseded_by is null);
