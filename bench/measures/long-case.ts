import type pg from 'pg'
import { withClient } from '../../server/database/initialise.ts'
import { startProgram } from '../../tests/support/running-program.ts'
import { compare, type Measure, measureOf, middleTimes } from '../comparison.ts'
import { httpClient } from '../http-client.ts'
import { inTurn, timeOf } from '../rounds.ts'
import { casesInTurn, type Session } from '../sessions.ts'
import type { BenchWorld } from '../world.ts'

const steps = 60
const entries = 500

/** Fills one case of a member with steps, each waiting for the one before, and with notes over two years. */
async function fill(admin: pg.Client, { site, membership }: Session, ref: string) {
  await admin.query('set session_replication_role = replica')
  await admin.query(
    `insert into app.plan_step (site_id, case_id, plan_id, person_id, step_code, title, agency_kind, due)
     select s.site_id, s.case_id, s.plan_id, s.person_id, s.step_code, 'Step ' || g, s.agency_kind, s.due + g
     from (select distinct on (p.case_id) p.* from app.plan_step p join app.case c on c.site_id = p.site_id and c.case_id = p.case_id
           where p.site_id = $1 and c.ref = $2 order by p.case_id, p.id) s, generate_series(1, $3::int) g`,
    [site, ref, steps - 2],
  )
  await admin.query(
    `insert into app.step_dependency (site_id, case_id, before_id, after_id)
     select site_id, case_id, lag(id) over (order by id), id from app.plan_step
     where site_id = $1 and case_id = (select case_id from app.case where site_id = $1 and ref = $2)
     order by id offset 1`,
    [site, ref],
  )
  await admin.query(
    `insert into app.case_note (site_id, id, first_id, case_id, ref, level, kind, happened_on, minutes, place, person_ids, others, subject, words, recorded_at, recorded_by)
     select $1, n.id, n.id, c.case_id, gen_random_uuid(), 'team', 'phone', date '2026-01-01' - g, 10, '', '{}', '', 'Note ' || g,
       repeat('Words of a talk. ', 10), now(), $3
     from app.case c, generate_series(1, $4::int) g, lateral (select uuidv7() as id where g > 0) n
     where c.site_id = $1 and c.ref = $2`,
    [site, ref, membership, entries],
  )
  await admin.query('set session_replication_role = origin')
  await admin.query('analyze app.plan_step, app.case_note, app.step_dependency')
}

/** B10: plan and timeline of a case with 60 steps and 500 entries against the same pages of usual cases. */
export async function longCase({ installation, largest, duration }: BenchWorld): Promise<Measure> {
  const session = largest.sessions[1] ?? largest.sessions[0]!
  const [long, ...usual] = session.caseRefs
  await withClient(installation.main.adminUrl, (admin) => fill(admin, session, long!))
  const program = await startProgram('', installation.environment)
  try {
    const get = httpClient(program.url, `nahtlos=${session.token}`)
    const next = casesInTurn({ ...session, caseRefs: usual.length > 0 ? usual : [long!] })
    const against = (tab: string) =>
      inTurn(duration, {
        ours: () => timeOf(() => get(`/faelle/${long}/${tab}`)),
        reference: () => timeOf(() => get(`/faelle/${next()}/${tab}`)),
      })
    const plan = await against('plan')
    const timeLine = await against('verlauf')
    return measureOf(
      `plan and timeline of a case with ${steps} steps and ${entries} entries (ours) against those of usual cases (reference)`,
      [
        compare('plan, p50 in ms', plan, null, middleTimes),
        compare('timeline, p50 in ms', timeLine, null, middleTimes),
      ],
      { clients: 1, steps, entries },
    )
  } finally {
    await program.stop()
  }
}
