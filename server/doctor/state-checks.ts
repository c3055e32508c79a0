/** A promise of the program that can be read off the data: the query answers its breaches, none when all is well. */
export type StateCheck = { invariant: number; name: string; sql: string }

/** Checked in each site, with the site's id as $1. Breaches are answered as ids, never as content. */
export const stateChecks: readonly StateCheck[] = [
  {
    invariant: 1,
    name: 'every table of a site has forced row security and at least one policy',
    sql: `select c.oid::regclass::text as breach from pg_class c
      where c.relnamespace = 'app'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
        and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'site_id' and not a.attisdropped)
        and (not c.relrowsecurity or not c.relforcerowsecurity or not exists (select from pg_policy p where p.polrelid = c.oid)) and $1::uuid is not null`,
  },
  {
    invariant: 2,
    name: 'no grant stands without a source it comes from',
    sql: `select a.id::text as breach from app.case_access a where a.site_id = $1 and a.ended_at is null
      and a.source_kind in ('referral', 'release', 'deputy', 'consultation') and a.source_id is null`,
  },
  {
    invariant: 2,
    name: 'every given consent names recipient, purpose and categories',
    sql: `select c.id::text as breach from app.consent c where c.site_id = $1 and c.act = 'given'
      and (c.recipient_kind is null or c.purpose is null or coalesce(cardinality(c.categories), 0) = 0)`,
  },
  {
    invariant: 3,
    name: 'every open case has exactly one responsible member with access',
    sql: `select c.case_id::text as breach from app.case c where c.site_id = $1 and c.status in ('open', 'paused')
      and 1 <> (select count(*) from app.case_access a where a.site_id = c.site_id and a.case_id = c.case_id and a.source_kind = 'responsibility'
        and a.level = 'open' and a.ended_at is null and a.membership_id = c.responsible_id)`,
  },
  {
    invariant: 5,
    name: 'every open case has an open next step, every paused one a day to wake up',
    sql: `select c.case_id::text as breach from app.case c where c.site_id = $1
      and ((c.status = 'open' and not exists (select from app.plan_step s where s.site_id = c.site_id and s.case_id = c.case_id and s.status in ('planned', 'started')))
        or (c.status = 'paused' and c.wake_up_on is null))`,
  },
  {
    invariant: 5,
    name: 'no closed case has an open step or a running episode',
    sql: `select c.case_id::text as breach from app.case c where c.site_id = $1 and c.status = 'closed'
      and (exists (select from app.plan_step s where s.site_id = c.site_id and s.case_id = c.case_id and s.status in ('planned', 'started'))
        or exists (select from app.episode e where e.site_id = c.site_id and e.case_id = c.case_id and e.closed_on is null))`,
  },
  {
    invariant: 3,
    name: 'nobody agreed to an own request, in whatever membership',
    sql: `select r.id::text as breach from app.approval_request r join app.membership a on a.site_id = r.site_id and a.id = r.author_id
      join app.membership b on b.site_id = r.site_id and b.id = r.approver_id
      where r.site_id = $1 and r.state = 'approved' and a.account_id = b.account_id`,
  },
  {
    invariant: 8,
    name: 'of every closed episode the statistics keep their row',
    sql: `select e.id::text as breach from app.episode e where e.site_id = $1 and e.closed_on is not null
      and not exists (select from app.case_fact f where f.site_id = e.site_id and f.episode_id = e.id and f.kind = 'closing')`,
  },
  {
    invariant: 7,
    name: 'every entry of the log is sealed within ten minutes',
    sql: `select e.id::text as breach from app.audit_entry e where e.site_id = $1 and e.recorded_at < clock_timestamp() - interval '10 minutes'
      and not exists (select from app.audit_seal s where s.site_id = e.site_id and s.recorded_at = e.recorded_at and s.entry_id = e.id)`,
  },
  {
    invariant: 5,
    name: 'no step of a plan waits for itself',
    sql: `with recursive way as (
        select d.site_id, d.before_id as start, d.after_id as step from app.step_dependency d where d.site_id = $1
        union select w.site_id, w.start, d.after_id from way w join app.step_dependency d on d.site_id = w.site_id and d.before_id = w.step
      ) select distinct start::text as breach from way where site_id = $1 and start = step`,
  },
  {
    invariant: 7,
    name: 'every change of a step left its event',
    sql: `select s.id::text as breach from app.plan_step s where s.site_id = $1
      and not exists (select from app.chain_event e where e.site_id = s.site_id and e.id = s.last_event_id)`,
  },
  {
    invariant: 9,
    name: 'every rule names its source and the day on which it was last checked',
    // Where a pathway only names a shared condition, its source stands with that one.
    sql: `select r.list || ' ' || r.code as breach from app.code_list_entry r
      where r.list in ('pathway_rules', 'transition_kinds') and r.code <> 'waivers' and $1::uuid is not null
        and ((r.code <> 'clocks-and-settings' and coalesce(r.detail ->> 'checkedOn', '') = '')
          or (r.list = 'transition_kinds' and coalesce(r.detail ->> 'source', '') = '')
          or (r.list = 'pathway_rules' and (jsonb_array_length(r.detail -> 'conditions') > 0) is not true)
          or exists (select from jsonb_array_elements(r.detail -> 'conditions') c
            where not c ? 'use' and (coalesce(c ->> 'citation', '') = '' or coalesce(c ->> 'source', '') = '')))`,
  },
  {
    invariant: 10,
    name: 'the service reads chain events only through the coordination’s function',
    sql: `select 'app.chain_event' as breach where has_table_privilege('nahtlos_app', 'app.chain_event', 'select') and $1::uuid is not null`,
  },
  {
    invariant: 11,
    name: 'an answer without a value is kept as what it is',
    sql: `select f.id::text as breach from app.person_fact f where f.site_id = $1 and (f.value is null) <> (f.answer <> 'known')`,
  },
]
