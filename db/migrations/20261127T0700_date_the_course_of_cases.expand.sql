-- touches: app.case, app.episode, app.plan, app.plan_step, app.transition, app.person_need, app.case_participant, app.person_fact, app.person_contact, app.person_identity
-- How a case went on: each change of phase or status is a row, so that how long something took can be told later.
create table app.case_course (
  site_id uuid not null,
  id uuid not null default uuidv7(),
  case_id uuid not null,
  episode_id uuid not null,
  status text not null check (status in ('open', 'paused', 'transferred', 'closed')),
  phase text not null check (phase in ('intake', 'assessment', 'planning', 'linking', 'monitoring', 'evaluation', 'closed')),
  since date not null,
  wake_up_on date,
  reason text not null default '' check (length(reason) <= 1000),
  recorded_at timestamptz not null default now(),
  recorded_by uuid,
  primary key (site_id, id),
  foreign key (site_id, case_id) references app.case (site_id, case_id),
  foreign key (site_id, episode_id) references app.episode (site_id, id),
  check ((status = 'paused') = (wake_up_on is not null)),
  check ((status = 'closed') = (phase = 'closed'))
);
comment on table app.case_course is 'episodes: each change of phase or status of a case with its day; only added to';
create index case_course_of_case on app.case_course (site_id, case_id, since);
-- Of cases from before, the day of the present phase is not known; the last change of the case is the latest it can be.
insert into app.case_course (site_id, case_id, episode_id, status, phase, since, wake_up_on)
  select c.site_id, c.case_id, e.id, 'open', 'intake', e.opened_on, null
  from app.case c join app.episode e on e.site_id = c.site_id and e.case_id = c.case_id
  returning id;
insert into app.case_course (site_id, case_id, episode_id, status, phase, since, wake_up_on)
  select c.site_id, c.case_id, e.id, c.status, c.phase, coalesce(e.closed_on, greatest(e.opened_on, (c.updated_at at time zone 'Europe/Berlin')::date)), c.wake_up_on
  from app.case c join app.episode e on e.site_id = c.site_id and e.case_id = c.case_id
    and not exists (select from app.episode later where later.site_id = e.site_id and later.case_id = e.case_id and (later.opened_on, later.id) > (e.opened_on, e.id))
  where c.phase <> 'intake' or c.status <> 'open'
  returning id;
-- Closing: the word of the site beside the core term, and the last look back.
alter table app.episode add column closing_reason_local text check (length(closing_reason_local) <= 60);
alter table app.episode add column closing_words text not null default '' check (length(closing_words) <= 2000);
alter table app.episode add check (closing_reason_local is null or closing_reason is not null);
create table app.case_follow_up (
  site_id uuid not null,
  id uuid not null default uuidv7(),
  case_id uuid not null,
  episode_id uuid not null,
  asked_on date not null,
  outcome text not null check (outcome in ('stable', 'needs_help', 'not_reached', 'declined')),
  words text not null default '' check (length(words) <= 2000),
  recorded_at timestamptz not null default now(),
  recorded_by uuid not null,
  primary key (site_id, id),
  unique (site_id, episode_id),
  foreign key (site_id, case_id) references app.case (site_id, case_id),
  foreign key (site_id, episode_id) references app.episode (site_id, id)
);
comment on table app.case_follow_up is 'episodes: how it went on after the closing of an episode, asked once';
create index case_follow_up_of_case on app.case_follow_up (site_id, case_id);
create table app.case_review (
  site_id uuid not null,
  id uuid not null default uuidv7(),
  case_id uuid not null,
  episode_id uuid not null,
  held_on date not null,
  with_client boolean not null,
  words text not null default '' check (length(words) <= 4000),
  next_on date,
  recorded_at timestamptz not null default now(),
  recorded_by uuid not null,
  primary key (site_id, id),
  foreign key (site_id, case_id) references app.case (site_id, case_id),
  foreign key (site_id, episode_id) references app.episode (site_id, id),
  check (next_on > held_on)
);
comment on table app.case_review is 'episodes: looks back at the plan together, at intervals; only added to';
create index case_review_of_case on app.case_review (site_id, case_id, held_on);
-- What the statistics keep of an episode. No name, no key of a person, no day: it stays when the person is deleted.
create table app.case_fact (
  site_id uuid not null,
  id uuid not null default uuidv7(),
  episode_id uuid not null,
  kind text not null check (kind in ('closing', 'transfer', 'year_end')),
  reference_month date not null,
  organisation_id uuid not null,
  opened_month date not null,
  access_route text,
  closing_reason text,
  age_group text not null check (age_group in ('under_6', '6_to_17', '18_to_26', '27_to_64', '65_and_over', 'unknown')),
  nationality text,
  municipality_code text,
  persons smallint not null,
  steps_finished smallint not null,
  steps_failed smallint not null,
  steps_skipped smallint not null,
  barriers text[] not null,
  transitions smallint not null,
  transitions_without_gap smallint not null,
  domains jsonb not null,
  frozen_at timestamptz not null default now(),
  primary key (site_id, id),
  unique (site_id, episode_id, kind, reference_month),
  foreign key (site_id, organisation_id) references app.organisation (site_id, id),
  check (extract(day from reference_month) = 1 and extract(day from opened_month) = 1)
);
comment on table app.case_fact is 'episodes: what the statistics keep of an episode, frozen at closing, transfer and the end of a year; stays when the person is deleted';
create index case_fact_by_month on app.case_fact (site_id, kind, reference_month);
-- Episodes that were closed before are frozen now, by what stands about them today.
insert into app.case_fact (site_id, episode_id, kind, reference_month, organisation_id, opened_month, access_route, closing_reason, age_group, nationality,
    municipality_code, persons, steps_finished, steps_failed, steps_skipped, barriers, transitions, transitions_without_gap, domains)
  select e.site_id, e.id, 'closing', date_trunc('month', e.closed_on)::date, c.organisation_id, date_trunc('month', e.opened_on)::date, e.access_route, e.closing_reason,
    case when i.birth_date is null then 'unknown' when a.age < 6 then 'under_6' when a.age < 18 then '6_to_17' when a.age < 27 then '18_to_26'
      when a.age < 65 then '27_to_64' else '65_and_over' end,
    f.value, k.municipality_code,
    (select count(*) from app.case_participant p where p.site_id = c.site_id and p.case_id = c.case_id and p.valid @> e.closed_on),
    s.finished, s.failed, s.skipped, s.barriers, t.settled, t.seamless, d.ratings
  from app.episode e
  join app.case c on c.site_id = e.site_id and c.case_id = e.case_id
  left join app.case_participant main on main.site_id = c.site_id and main.case_id = c.case_id and main.position = 'main'
  left join app.person_identity i on i.site_id = c.site_id and i.person_id = main.person_id
  left join app.person_contact k on k.site_id = c.site_id and k.person_id = main.person_id
  left join app.person_fact f on f.site_id = c.site_id and f.person_id = main.person_id and f.key = 'person.nationality' and f.superseded_by is null
    and f.answer = 'known'
  left join lateral (select extract(year from e.closed_on)::int - left(i.birth_date, 4)::int as age) a on true
  join lateral (
    select count(*) filter (where x.status = 'finished') as finished, count(*) filter (where x.status = 'failed') as failed,
      count(*) filter (where x.status = 'skipped') as skipped,
      coalesce(array_agg(distinct x.barrier_code) filter (where x.barrier_code is not null), '{}') as barriers
    from app.plan_step x join app.plan pl on pl.site_id = x.site_id and pl.id = x.plan_id and pl.episode_id = e.id
    where x.site_id = e.site_id and x.case_id = e.case_id) s on true
  join lateral (
    select count(*) filter (where x.state = 'settled') as settled,
      count(*) filter (where x.state = 'settled' and (x.first_payment_on <= x.last_paid_on + 1
        or (x.bridge_from <= x.last_paid_on + 1 and x.bridge_until >= x.first_payment_on - 1))) as seamless
    from app.transition x where x.site_id = e.site_id and x.case_id = e.case_id and (x.recorded_at at time zone 'Europe/Berlin')::date >= e.opened_on) t on true
  join lateral (
    select coalesce(jsonb_object_agg(n.life_domain, jsonb_build_array(n.earliest, n.latest)), '{}') as ratings
    from (select x.life_domain, (array_agg(x.rating order by x.assessed_on, x.id))[1] as earliest, (array_agg(x.rating order by x.assessed_on desc, x.id desc))[1] as latest
      from app.person_need x where x.site_id = e.site_id and x.person_id = main.person_id and x.rating is not null and x.assessed_on between e.opened_on and e.closed_on
      group by x.life_domain) n) d on true
  where e.closed_on is not null
  returning id;
alter table app.work_item drop constraint work_item_kind_check;
alter table app.work_item add constraint work_item_kind_check
  check (kind in ('step_due', 'title_expires', 'wake_up', 'transition_gap', 'reassessment', 'phase_length', 'first_talk', 'review', 'follow_up'));
