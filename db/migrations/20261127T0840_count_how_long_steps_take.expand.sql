-- How long steps take at this site, counted anew each night: only where at least twenty cases stand behind it.
create table app.step_wait (
  site_id uuid not null references app.site,
  id uuid not null default uuidv7(),
  step_code text not null,
  cases int not null check (cases >= 20),
  median_days int not null check (median_days >= 0),
  most_days int not null check (most_days >= median_days),
  counted_on date not null,
  primary key (site_id, id),
  unique (site_id, step_code)
);
comment on table app.step_wait is 'plan: days a step takes at the site, in the middle and for four of five cases; counted over at least twenty cases of two years';
