import { withClient } from '../../server/database/initialise.ts'
import { startProgram } from '../../tests/support/running-program.ts'
import { compare, type Measure, measureOf, middleTimes } from '../comparison.ts'
import { httpClient } from '../http-client.ts'
import { inTurn, timeOf } from '../rounds.ts'
import type { BenchWorld } from '../world.ts'

const cases = 25

/** B9: "Heute" of a member whose due items lie in 25 cases, against a page with hardly any content (the search). */
export async function heute({ installation, largest, duration }: BenchWorld): Promise<Measure> {
  const session = largest.sessions[2] ?? largest.sessions[0]!
  const due = await withClient(installation.main.adminUrl, async (admin) => {
    await admin.query(
      `delete from app.work_item w where w.site_id = $1 and w.assignee_id = $2 and w.case_id not in (
         select l.case_id from app.case_list l where l.site_id = $1 and l.grantee_id = $2 order by l.case_id limit $3)`,
      [session.site, session.membership, cases],
    )
    // A step each that is due about now, and a second thing in every other case.
    await admin.query(
      `update app.work_item set due = app.today() + (ascii(left(case_id::text, 1)) % 14) - 4 where site_id = $1 and assignee_id = $2`,
      [session.site, session.membership],
    )
    await admin.query(
      `insert into app.work_item (site_id, assignee_id, kind, source_id, case_id, due)
       select site_id, assignee_id, 'phase_length', source_id, case_id, due + 3 from app.work_item
       where site_id = $1 and assignee_id = $2 and ascii(right(case_id::text, 1)) % 2 = 0 on conflict do nothing`,
      [session.site, session.membership],
    )
    const { rows } = await admin.query<{ count: number; cases: number }>(
      `select count(*)::int as count, count(distinct case_id)::int as cases from app.work_item where site_id = $1 and assignee_id = $2`,
      [session.site, session.membership],
    )
    return rows[0]!
  })
  const program = await startProgram('', installation.environment)
  try {
    const get = httpClient(program.url, `nahtlos=${session.token}`)
    const rounds = await inTurn(duration, {
      ours: () => timeOf(() => get('/')),
      reference: () => timeOf(() => get('/suche')),
    })
    return measureOf(
      `"Heute" with due items in ${cases} cases (ours) against a nearly empty page (reference)`,
      [compare('p50 in ms', rounds, null, middleTimes)],
      { clients: 1, cases: due.cases, items: due.count },
    )
  } finally {
    await program.stop()
  }
}
