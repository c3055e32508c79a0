import type pg from 'pg'

/** What a site must have before cases are loaded into its first organisation. */
export type LoadedSite = {
  id: string
  organisations: readonly [string, ...string[]]
  unit: string
  members: { manager: { account: string } }
}

/**
 * Loads many cases into one site, set-based and past the policies: for plans and for measuring. All members have the
 * same share; names repeat as they do in a town. The caller lets the planner look at the tables afterwards.
 * @param client an administrator's connection
 * @param members how many people of the organisation the cases are spread over
 * @returns milliseconds it took
 */
export async function loadCases(
  client: pg.Client,
  site: LoadedSite,
  cases: number,
  members = 100,
): Promise<number> {
  const begun = performance.now()
  // References were drawn from the same numbers; looking each of them up again would only cost time.
  await client.query('set session_replication_role = replica')
  for (const statement of statements) {
    const values = [site.id, site.organisations[0], site.unit, site.members.manager.account, cases, members]
    const used = values.filter((_value, at) => statement.includes(`$${at + 1}`))
    // Parameters are numbered anew, because a statement may name only those it uses.
    const text = values.reduce<string>(
      (sql, value, at) => sql.replaceAll(`$${at + 1}`, `$<${used.indexOf(value)}>`),
      statement,
    )
    await client.query(
      text.replaceAll(/\$<(\d+)>/g, (_found, at: string) => `$${Number(at) + 1}`),
      used,
    )
  }
  await client.query('reset session_replication_role')
  return performance.now() - begun
}

const statements = [
  `create temp table member as select g as no, uuidv7() as id from generate_series(0, $6::int - 1) g`,
  `insert into app.membership (site_id, id, account_id, organisation_id, unit_id, supervising_unit_id, role, title, valid_from)
   select $1::uuid, id, $4::uuid, $2::uuid, $3::uuid, $3::uuid, 'case_manager', 'Post ' || no, '2024-01-01' from member returning 1`,
  `create temp table made as select g as no, uuidv7() as case_id, uuidv7() as person_id, uuidv7() as episode_id, uuidv7() as plan_id, gen_random_uuid() as ref,
     m.id as member_id, (array['amiri','boral','celan','dogan','efe','farah','gashi','haddad','ivanova','jovic'])[1 + g % 10] || to_hex(g % 9973) as family
   from generate_series(1, $5::int) g join member m on m.no = g % $6::int`,
  `insert into app.person (site_id, person_id, organisation_id) select $1::uuid, person_id, $2::uuid from made returning 1`,
  `insert into app.case (site_id, case_id, ref, organisation_id, responsible_id, opened_on)
   select $1::uuid, case_id, ref, $2::uuid, member_id, date '2026-01-01' - no % 900 from made returning 1`,
  `insert into app.case_participant (site_id, case_id, organisation_id, person_id, valid) select $1::uuid, case_id, $2::uuid, person_id, '(,)' from made returning 1`,
  `insert into app.concept_version (site_id, number, state, in_force_from)
   select $1::uuid, 1, 'adopted', '2024-01-01' where not exists (select from app.concept_version v where v.site_id = $1::uuid) returning 1`,
  `insert into app.episode (site_id, id, case_id, concept_version_id, opened_on)
   select $1::uuid, episode_id, case_id, (select v.id from app.concept_version v where v.site_id = $1::uuid order by v.number limit 1), '2026-01-01' from made returning 1`,
  `insert into app.plan (site_id, id, case_id, episode_id) select $1::uuid, plan_id, case_id, episode_id from made returning 1`,
  `insert into app.plan_step (site_id, case_id, plan_id, person_id, step_code, title, agency_kind, due)
   select $1::uuid, case_id, plan_id, person_id, 'first_talk', 'Talk', 'KI', date '2026-01-01' + no % 400 from made, generate_series(1, 2) returning 1`,
  `insert into app.person_identity (site_id, person_id, family_name, birth_date_answer) select $1::uuid, person_id, family, 'unknown' from made returning 1`,
  `insert into app.person_search (site_id, person_id, person_ref, organisation_id, display_name, name_key, birth_year)
   select $1::uuid, person_id, ref, $2::uuid, family, ' ' || family || ' ali', 1950 + no % 60 from made returning 1`,
  `insert into app.case_access (site_id, case_id, membership_id, role, categories, write_categories, level, source_kind, source_id, valid_from)
   select $1::uuid, case_id, member_id, 'case_manager', app.all_categories(), app.all_categories(), 'open', 'responsibility', case_id, '2026-01-01' from made returning 1`,
  `insert into app.case_list (site_id, grantee_id, case_id, case_ref, level, source_kind, status, phase, display_name, opened_on, updated_at)
   select $1::uuid, member_id, case_id, ref, 'open', 'responsibility', 'open', 'intake', family, '2026-01-01', timestamptz '2026-01-01' - no * interval '1 minute' from made returning 1`,
  `insert into app.work_item (site_id, assignee_id, kind, source_id, case_id, due) select $1::uuid, member_id, 'step_due', plan_id, case_id, date '2026-01-01' + no % 400 from made returning 1`,
  `insert into app.audit_entry (site_id, membership_id, action, part, case_id, salt, digest) select $1::uuid, member_id, 'case.opened', 'plan', case_id, '', '' from made returning 1`,
  `insert into app.chain_event (site_id, trace_key, chain_key, person_key, step_code, agency_kind, occurred_on, kind)
   select $1::uuid, plan_id, plan_id, plan_id, 'first_talk', 'KI', date '2026-01-01' + no % 400, 'finished' from made returning 1`,
  `drop table made, member`,
]
