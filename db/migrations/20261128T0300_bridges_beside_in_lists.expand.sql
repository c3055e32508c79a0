-- touches: app.transition_list, app.transition, app.gap_explanation
-- A line in the list of transitions says which days are bridged by name beside it, so that its figures and its place on the
-- board are those of the time axis. Lines that stand get it here, those of merged persons with the next change of their case.
alter table app.transition_list add column bridges_beside datemultirange not null default '{}';
comment on column app.transition_list.bridges_beside is 'days bridged by other transitions of the person in the lane, and by what stands said of uncovered days';
update app.transition_list l set bridges_beside = named.days
  from (
    select t.site_id, t.id, range_agg(b.days) as days
    from app.transition t
    cross join lateral (
      select daterange(o.bridge_from, o.bridge_until, '[]') as days from app.transition o
        where o.site_id = t.site_id and o.case_id = t.case_id and o.person_id = t.person_id and o.lane = t.lane and o.id <> t.id
          and o.state <> 'dropped' and o.bridge_from is not null
      union all
      select g.valid from app.gap_explanation g
        where g.site_id = t.site_id and g.case_id = t.case_id and g.person_id = t.person_id and g.lane = t.lane
          and g.superseded_by is null and g.bridge is not null) b
    group by t.site_id, t.id) named
  where named.site_id = l.site_id and named.id = l.transition_id;
