-- What a site says about the rules: practice values, switches of announced law, and that a rule was checked. Two people
-- stand behind each change.
create table app.rule_change (
  site_id uuid not null references app.site,
  id uuid not null default uuidv7(),
  ref uuid not null default gen_random_uuid(),
  kind text not null check (kind in ('setting', 'switch', 'checked')),
  target text not null check (length(target) between 2 and 60),
  value int not null,
  valid_from date not null,
  reason text not null check (length(reason) between 10 and 500),
  state text not null default 'proposed' check (state in ('proposed', 'confirmed', 'declined', 'withdrawn')),
  proposed_at timestamptz not null default now(),
  proposed_by uuid not null,
  proposed_account uuid not null,
  decided_at timestamptz,
  decided_by uuid,
  decided_account uuid,
  primary key (site_id, id),
  unique (site_id, ref),
  foreign key (site_id, proposed_by) references app.membership (site_id, id),
  foreign key (site_id, decided_by) references app.membership (site_id, id),
  constraint nobody_confirms_an_own_change check (state not in ('confirmed', 'declined') or decided_account <> proposed_account),
  check ((state = 'proposed') = (decided_at is null)),
  check ((decided_at is null) = (decided_by is null) and (decided_by is null) = (decided_account is null)),
  check (kind <> 'switch' or value in (0, 1))
);
comment on table app.rule_change is 'residence: a practice value, a switch of announced law or the check of a rule at this site, proposed by one human and confirmed by another';
create unique index one_proposed_change on app.rule_change (site_id, kind, target) where state = 'proposed';
