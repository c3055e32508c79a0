-- A site with two words for one life domain assesses each of them: one assessment of each word stands.
drop index app.person_need_standing;
create unique index person_need_standing on app.person_need (site_id, person_id, life_domain, coalesce(life_domain_local, '')) where superseded_by is null;
