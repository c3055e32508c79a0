-- touches: app.case_access, app.pathway_watch
-- A task that looks at pathways reads the categories in which rules read, and no other that its orderer happened to see.
update app.case_access a
  set categories = (select array_agg(c) from unnest(a.categories) as c
    where c in ('identity', 'residence', 'livelihood', 'language', 'education_work', 'housing', 'family'))
  from app.pathway_watch w
  where w.site_id = a.site_id and w.id = a.job_id and a.ended_at is null;
