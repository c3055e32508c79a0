-- What was decided of the days of a transition can be decided anew. A reason without days says that those of the rule count again,
-- and who decided so when; days without a reason stay impossible.
alter table app.transition drop constraint transition_override_days;
alter table app.transition add constraint transition_override_days check (num_nonnulls(override_old_ends, override_new_begins) = 0 or overridden_on is not null);
comment on column app.transition.override_reason is 'why other days than those of the rule were laid down; where none is named, why those of the rule count again';
