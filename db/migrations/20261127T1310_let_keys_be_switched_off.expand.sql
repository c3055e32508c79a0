create table app.member_setting (
  site_id uuid not null,
  id uuid not null default uuidv7(),
  membership_id uuid not null,
  single_keys boolean not null,
  changed_at timestamptz not null default now(),
  primary key (site_id, id),
  unique (site_id, membership_id),
  foreign key (site_id, membership_id) references app.membership (site_id, id)
);
comment on table app.member_setting is 'identity: how a member wants the program to behave; without a row it behaves as for everybody';
comment on column app.member_setting.single_keys is 'whether a single key, pressed alone, does something (WCAG 2.1.4)';
