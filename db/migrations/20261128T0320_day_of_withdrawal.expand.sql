-- A fact that was withdrawn follows itself; when that was is kept, so that the axis as known on a day before still shows it.
alter table app.person_fact add column withdrawn_at timestamptz;
comment on column app.person_fact.withdrawn_at is 'when a row that follows itself was withdrawn; empty for rows that stand or were followed by another';
