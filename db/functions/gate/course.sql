-- runs as nahtlos_gate
-- Whether a grant of the caller covers writing the plan of a case, also of one that is closed and can only be read.
create or replace function gate.may_lead(p_case uuid) returns boolean
language sql stable security definer set search_path = pg_catalog
begin atomic
  select exists (select from app.case_access a where a.site_id = app.site_id() and a.case_id = p_case and a.grantee_id = any(app.grantees())
    and a.ended_at is null and a.level = 'open' and a.valid_from <= app.now() and (a.valid_until is null or a.valid_until > app.now())
    and 'plan' = any(a.write_categories));
end;
-- The open case goes into another phase, rests or is worked on again. What is sensible is decided before; here stands
-- what must hold whoever calls: the case is open for writing, and its course, its state and its due day agree.
create or replace function gate.move_case(p_status text, p_phase text, p_since date, p_wake_up date, p_reason text) returns void
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  written uuid;
begin
  if app.case_id() is null or not 'plan' = any(app.write_categories()) then raise exception 'the plan of no case is open for writing' using errcode = '42501'; end if;
  if p_status not in ('open', 'paused') or p_phase = 'closed' then raise exception 'a case is closed by gate.close_case' using errcode = '22023'; end if;
  update app.case c set status = p_status, phase = p_phase, wake_up_on = p_wake_up where c.site_id = app.site_id() and c.case_id = app.case_id();
  insert into app.case_course (site_id, case_id, episode_id, status, phase, since, wake_up_on, reason, recorded_by)
    select e.site_id, e.case_id, e.id, p_status, p_phase, p_since, p_wake_up, p_reason, app.membership_id()
    from app.episode e where e.site_id = app.site_id() and e.case_id = app.case_id() and e.closed_on is null
    returning id into written;
  if written is null then raise exception 'the case has no running episode' using errcode = '55000'; end if;
  perform gate.put_work_item('wake_up', app.case_id(), p_wake_up);
end $$;
-- What the statistics keep of an episode, once per kind and month; a second call changes nothing. Nothing in it says who it was.
create or replace function gate.freeze_case_fact(p_episode uuid, p_kind text, p_on date) returns void
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  written uuid;
begin
  insert into app.case_fact (site_id, episode_id, kind, reference_month, organisation_id, opened_month, access_route, closing_reason, age_group, nationality,
      municipality_code, persons, steps_finished, steps_failed, steps_skipped, barriers, transitions, transitions_without_gap, domains,
      goals_reached, goals_given_up, goals_open)
    select e.site_id, e.id, p_kind, date_trunc('month', p_on)::date, c.organisation_id, date_trunc('month', e.opened_on)::date, e.access_route, e.closing_reason,
      case when i.birth_date is null then 'unknown' when a.age < 6 then 'under_6' when a.age < 18 then '6_to_17' when a.age < 27 then '18_to_26'
        when a.age < 65 then '27_to_64' else '65_and_over' end,
      f.value, k.municipality_code,
      (select count(*) from app.case_participant p where p.site_id = c.site_id and p.case_id = c.case_id and p.valid @> p_on),
      s.finished, s.failed, s.skipped, s.barriers, t.settled, t.seamless, d.ratings, g.reached, g.given_up, g.open
    from app.episode e
    join app.case c on c.site_id = e.site_id and c.case_id = e.case_id
    left join app.case_participant main on main.site_id = c.site_id and main.case_id = c.case_id and main.position = 'main'
    left join app.person_identity i on i.site_id = c.site_id and i.person_id = main.person_id
    left join app.person_contact k on k.site_id = c.site_id and k.person_id = main.person_id
    left join app.person_fact f on f.site_id = c.site_id and f.person_id = main.person_id and f.key = 'person.nationality' and f.superseded_by is null
      and f.answer = 'known'
    left join lateral (select extract(year from p_on)::int - left(i.birth_date, 4)::int as age) a on true
    join lateral (
      select count(*) filter (where x.status = 'finished') as finished, count(*) filter (where x.status = 'failed') as failed,
        count(*) filter (where x.status = 'skipped') as skipped,
        coalesce(array_agg(distinct x.barrier_code) filter (where x.barrier_code is not null), '{}') as barriers
      from app.plan_step x join app.plan pl on pl.site_id = x.site_id and pl.id = x.plan_id and pl.episode_id = e.id
      where x.site_id = e.site_id and x.case_id = e.case_id) s on true
    join lateral (
      select count(*) filter (where x.state = 'settled') as settled,
        count(*) filter (where x.state = 'settled' and gate.uncovered_days(x.id) = 0) as seamless
      from app.transition x where x.site_id = e.site_id and x.case_id = e.case_id and (x.recorded_at at time zone 'Europe/Berlin')::date >= e.opened_on) t on true
    join lateral (
      select coalesce(jsonb_object_agg(n.life_domain, jsonb_build_array(n.earliest, n.latest)), '{}') as ratings
      from (select x.life_domain, (array_agg(x.rating order by x.assessed_on, x.id))[1] as earliest, (array_agg(x.rating order by x.assessed_on desc, x.id desc))[1] as latest
        from app.person_need x where x.site_id = e.site_id and x.person_id = main.person_id and x.rating is not null and x.assessed_on between e.opened_on and p_on
        group by x.life_domain) n) d on true
    join lateral (
      select count(*) filter (where x.state = 'reached') as reached, count(*) filter (where x.state = 'given_up') as given_up,
        count(*) filter (where x.state = 'open') as open
      from app.goal x join app.plan pl on pl.site_id = x.site_id and pl.id = x.plan_id and pl.episode_id = e.id
      where x.site_id = e.site_id and x.case_id = e.case_id) g on true
    where e.site_id = app.site_id() and e.id = p_episode
    limit 1
    on conflict (site_id, episode_id, kind, reference_month) do nothing
    returning id into written;
end $$;
-- Closes the open case: the episode ends with its reason, what the statistics keep is frozen, nothing is due any more but
-- the day on which somebody asks how it went on. Open steps and tasks stand in the way whoever calls.
create or replace function gate.close_case(p_on date, p_reason text, p_reason_local text, p_words text, p_follow_up date) returns void
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  ending uuid;
  items int;
begin
  if app.case_id() is null or not 'plan' = any(app.write_categories()) then raise exception 'the plan of no case is open for writing' using errcode = '42501'; end if;
  -- Who closes it and who adds to it wait for each other.
  perform from app.case c where c.site_id = app.site_id() and c.case_id = app.case_id() for update;
  if exists (select from app.plan_step s where s.site_id = app.site_id() and s.case_id = app.case_id() and s.status in ('planned', 'started')) then
    raise exception 'steps of the case are open' using errcode = '55000';
  end if;
  if exists (select from app.case_task t where t.site_id = app.site_id() and t.case_id = app.case_id() and t.state = 'open') then
    raise exception 'tasks of the case are open' using errcode = '55000';
  end if;
  update app.episode e set closed_on = p_on, closing_reason = p_reason, closing_reason_local = p_reason_local, closing_words = p_words
    where e.site_id = app.site_id() and e.case_id = app.case_id() and e.closed_on is null returning e.id into ending;
  if ending is null then raise exception 'the case has no running episode' using errcode = '55000'; end if;
  update app.case c set status = 'closed', phase = 'closed', wake_up_on = null where c.site_id = app.site_id() and c.case_id = app.case_id();
  insert into app.case_course (site_id, case_id, episode_id, status, phase, since, recorded_by)
    values (app.site_id(), app.case_id(), ending, 'closed', 'closed', p_on, app.membership_id());
  perform gate.freeze_case_fact(ending, 'closing', p_on);
  delete from app.work_item w where w.site_id = app.site_id() and w.case_id = app.case_id();
  -- There is nothing left to consult about: who was let in is out, and a wish that waits is answered.
  with over as (
    update app.consultation k set state = case k.state when 'given' then 'ended' else 'declined' end,
        answered_at = coalesce(k.answered_at, v.moment), answered_by = coalesce(k.answered_by, app.membership_id())
      from (select now() as moment) v
      where k.site_id = app.site_id() and k.case_id = app.case_id() and k.state in ('given', 'asked') returning k.id)
  update app.case_access a set ended_at = v.moment from over, (select now() as moment) v
    where a.site_id = app.site_id() and a.case_id = app.case_id() and a.source_kind = 'consultation' and a.source_id = over.id and a.ended_at is null;
  if p_follow_up is not null then items := gate.put_work_item('follow_up', ending, p_follow_up); end if;
  perform gate.refresh_case_list();
end $$;
-- A closed case is taken up again: a new episode under the concept of today, with a plan of its own. The first step follows
-- in the same transaction, for which the plan can be written from here on. Refused is answered, not raised.
create or replace function gate.reopen_case(p_on date, p_reason text) returns table (episode_id uuid, plan_id uuid, person_id uuid)
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  concept uuid;
  made_episode uuid;
  made_plan uuid;
  main uuid;
begin
  if app.case_id() is null or not gate.may_lead(app.case_id()) then return; end if;
  perform from app.case c where c.site_id = app.site_id() and c.case_id = app.case_id() and c.status = 'closed' for update;
  if not found then return; end if;
  select v.id into concept from app.concept_version v
    where v.site_id = app.site_id() and v.state = 'adopted' and v.in_force_from <= app.today() order by v.in_force_from desc limit 1;
  select p.person_id into main from app.case_participant p where p.site_id = app.site_id() and p.case_id = app.case_id() and p.position = 'main';
  insert into app.episode (site_id, case_id, concept_version_id, opened_on) values (app.site_id(), app.case_id(), concept, p_on) returning id into made_episode;
  insert into app.plan (site_id, case_id, episode_id) values (app.site_id(), app.case_id(), made_episode) returning id into made_plan;
  insert into app.trace_key (site_id, person_id, kind, source_id) values (app.site_id(), main, 'chain', made_plan) on conflict do nothing;
  update app.case c set status = 'open', phase = 'intake' where c.site_id = app.site_id() and c.case_id = app.case_id();
  insert into app.case_course (site_id, case_id, episode_id, status, phase, since, reason, recorded_by)
    values (app.site_id(), app.case_id(), made_episode, 'open', 'intake', p_on, p_reason, app.membership_id());
  delete from app.work_item w where w.site_id = app.site_id() and w.case_id = app.case_id() and w.kind = 'follow_up';
  perform gate.set_case_context(app.case_id(), app.categories(), app.all_categories());
  return query select made_episode, made_plan, main;
end $$;
-- How it went on after the last closing, asked once; the due day goes with it.
create or replace function gate.note_follow_up(p_asked_on date, p_outcome text, p_words text) returns text
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  ended uuid;
begin
  if app.case_id() is null or not gate.may_lead(app.case_id()) then return 'forbidden'; end if;
  select e.id into ended from app.episode e where e.site_id = app.site_id() and e.case_id = app.case_id() and e.closed_on is not null
    order by e.opened_on desc, e.id desc limit 1;
  if ended is null then return 'not_closed'; end if;
  if exists (select from app.case_follow_up f where f.site_id = app.site_id() and f.episode_id = ended) then return 'noted'; end if;
  insert into app.case_follow_up (site_id, case_id, episode_id, asked_on, outcome, words, recorded_by)
    values (app.site_id(), app.case_id(), ended, p_asked_on, p_outcome, p_words, app.membership_id());
  delete from app.work_item w where w.site_id = app.site_id() and w.case_id = app.case_id() and w.kind = 'follow_up';
  return 'done';
end $$;
grant execute on function gate.move_case(text, text, date, date, text), gate.close_case(date, text, text, text, date), gate.reopen_case(date, text),
  gate.note_follow_up(date, text, text), gate.may_lead(uuid) to nahtlos_app;
