-- A running chain may go over to a newer version of its template, or stay with the old one for a reason.
alter table app.chain_run add column kept_against int;
alter table app.chain_run add column kept_reason text not null default '' check (length(kept_reason) <= 500);
alter table app.chain_run add column kept_on date;
alter table app.chain_run add constraint chain_run_kept check ((kept_against is null) = (kept_on is null) and (kept_against is null) = (kept_reason = ''));
alter table app.chain_run add constraint chain_run_kept_newer check (kept_against > template_version);
comment on column app.chain_run.template_version is 'the version the chain goes by: the one it began from, or the newest one whose differences were looked at';
comment on column app.chain_run.kept_against is 'newest version that was not taken over; only a later one is proposed';
