import type pg from 'pg'

/**
 * At a site whose concept asks for four eyes, two cases tell of a request that came back and was then taken back, with all
 * that was entered for their closing. Nobody waits for it, so that each demo person's day is as without it.
 */
export async function tellOfApprovals(client: pg.Client, site: string, today: string): Promise<void> {
  await client.query(
    `insert into app.approval_request (site_id, id, ref, case_id, deed, content, author_id, author_account, approver_id, approver_account,
       state, asked_at, answered_at, answered_by, answer)
     select c.site_id, md5('approval' || c.case_id)::uuid, md5('approval ref' || c.case_id)::uuid, c.case_id, 'closing',
       jsonb_build_object('on', $2::text, 'reason', 'goals_reached', 'words', 'Wohnung, Kurs und Schule sind gefunden; die Familie kommt allein zurecht.',
         'steps', (select coalesce(jsonb_object_agg('step.' || s.ref, 'finished'), '{}') from app.plan_step s
           where s.site_id = c.site_id and s.case_id = c.case_id and s.status in ('planned', 'started'))),
       a.id, a.account_id, b.id, b.account_id, 'withdrawn', t.moment, t.moment, a.id, 'Der Übergang zum Jobcenter ist noch nicht bestätigt.'
     from app.case c join app.membership a on a.site_id = c.site_id and a.id = c.responsible_id
     join lateral (select m.id, m.account_id from app.membership m where m.site_id = c.site_id and m.organisation_id = a.organisation_id
       and m.role = 'case_manager' and m.account_id <> a.account_id order by m.title limit 1) b on true
     cross join (select ($2::text || 'T08:15:00+01:00')::timestamptz as moment) t
     where c.site_id = $1 and c.status = 'open' and exists (select from app.concept_version v where v.site_id = c.site_id and v.state = 'adopted'
       and v.content -> 'fourEyes' ? 'closing')
     order by (c.phase = 'evaluation') desc, c.opened_on, c.case_id limit 2 returning case_id`,
    [site, today],
  )
}
