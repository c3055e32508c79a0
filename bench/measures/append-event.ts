import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { withClient } from '../../server/database/initialise.ts'
import { compare, type Measure, measureOf, throughput } from '../comparison.ts'
import { underLoad } from '../rounds.ts'
import type { Session } from '../sessions.ts'
import { enter } from '../statements.ts'
import { type BenchWorld, clients, withConnections } from '../world.ts'

const columns = 'site_id, id, trace_key, chain_key, person_key, step_code, agency_kind, occurred_on, kind'

const event = (session: Session) => {
  const key = randomUUID()
  return [session.site, randomUUID(), key, key, key, 'language_course', 'KI', '2026-01-05', 'finished']
}

/** An event and its entry in the log, in one transaction inside the site. */
export async function append(client: pg.Client, session: Session) {
  await client.query('begin')
  await enter(client, session)
  await client.query(
    `insert into app.chain_event (${columns}) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    event(session),
  )
  await client.query(
    `insert into app.audit_entry (site_id, action, part, case_id, object_id, detail, salt, digest)
     values ($1, 'plan_step.moved', '', $2, $2, '{}', '', '')`,
    [session.site, randomUUID()],
  )
  await client.query('commit')
}

/** The same columns and indexes without row security, log or context. */
const bareTable = [
  'create table public.bare_event (like app.chain_event including all)',
  'grant insert on public.bare_event to nahtlos_app',
]

const bareInsert = `insert into public.bare_event (${columns}) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`

/** As many statements as ours and two rows as well, but none of them does more than insert. */
async function bareAppend(client: pg.Client, session: Session) {
  await client.query('begin')
  await client.query('select $1::text', ['no context'])
  await client.query(bareInsert, event(session))
  await client.query(bareInsert, event(session))
  await client.query('commit')
}

/** B5: an event with its entry in the log against one bare insert that the disk has confirmed, too. */
export async function appendEvent({ installation, largest, duration }: BenchWorld): Promise<Measure> {
  await withClient(installation.main.adminUrl, async (admin) => {
    for (const statement of bareTable) await admin.query(statement)
  })
  const { sessions } = largest
  const addresses = sessions.map(() => installation.main.url('app'))
  const [oneStatement, sameStatements] = await withConnections(addresses, async (connections) => {
    const ours = (at: number) => append(connections[at]!, sessions[at]!)
    const against = (reference: (at: number) => Promise<unknown>) =>
      underLoad(duration, clients, { ours, reference })
    return [
      await against((at) => connections[at]!.query(bareInsert, event(sessions[at]!))),
      await against((at) => bareAppend(connections[at]!, sessions[at]!)),
    ] as const
  })
  return measureOf(
    'append an event with its log entry (ours) against a bare durable insert (reference)',
    [
      compare('appends per second', oneStatement, { atLeast: 0.5 }, throughput),
      compare('appends per second against as many bare statements', sameStatements, null, throughput),
    ],
    { clients },
  )
}
