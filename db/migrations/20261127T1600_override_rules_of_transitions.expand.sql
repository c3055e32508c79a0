-- Days of a transition that a professional laid down against the rule of the catalogue, with the reason. Where one is named, the
-- expected days are these; none of both is no override.
alter table app.transition add column override_old_ends date;
alter table app.transition add column override_new_begins date;
alter table app.transition add column override_reason text check (length(override_reason) between 10 and 500);
alter table app.transition add column overridden_on date;
alter table app.transition add column overridden_by uuid;
alter table app.transition add constraint transition_overridden_by foreign key (site_id, overridden_by) references app.membership (site_id, id);
alter table app.transition add constraint transition_override_whole check (num_nonnulls(override_reason, overridden_on, overridden_by) in (0, 3));
alter table app.transition add constraint transition_override_days check ((num_nonnulls(override_old_ends, override_new_begins) > 0) = (overridden_on is not null));
comment on column app.transition.override_old_ends is 'last day of the old right as laid down against the rule';
comment on column app.transition.override_new_begins is 'first day of the new right as laid down against the rule';
alter table app.transition_list add column override_old_ends date;
alter table app.transition_list add column override_new_begins date;
